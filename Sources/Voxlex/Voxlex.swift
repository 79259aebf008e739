@_exported import Batch
@_exported import Force
@_exported import Ingest
@_exported import Inputs
@_exported import Legislation
// Voxlex: one import for those who want all rooms.
@_exported import Measures
@_exported import Reporter
@_exported import Statistics
@_exported import Studies
@_exported import TermFrequency
@_exported import Wordlists
