// Voxlex: the library. One import has all that its users need: Voxlex.docc begins with examples, and
// `.ci/public-api` lists what is public of each room.
@_exported import Batch
@_exported import Files
@_exported import Force
@_exported import Ingest
@_exported import Inputs
@_exported import Legislation
@_exported import Measures
@_exported import Reporter
@_exported import Statistics
@_exported import Studies
@_exported import TermFrequency
@_exported import Wordlists
