// Files: from paths to bytes, and from bytes to files; all that is asked of the file system.
//
//   path ─▶ OpenFile, FileBuffer ─▶ bytes        bytes ─▶ AtomicFile, GrowingFile ─▶ path
//
// In:       paths, as strings or as the bytes of a name; bytes to be written.
// Out:      bytes; names in a folder; errors as fields (FileError, AtomicFileError), worded by the rooms above.
// Here:     reading whole, in pieces, hashed on the way, under a limit; writing whole or not at all, and at the end of a
//           file; what a path leads to; the one table of system errors (SystemReason); small files as text.
// Not here: what a file means, archives (Inputs), sentences.
// Read:     SystemReason, OpenFile, AtomicFile, then the others in any order.
// Unsafe:   reads (OpenFile, FileBuffer), names that the system gives (FolderListing), the calls that swift-system does
//           not have (AtomicFile, FileSystem).
