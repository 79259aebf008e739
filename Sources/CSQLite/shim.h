// SQLite's header, and a wrapper for what Swift cannot say; nothing else belongs here.
#ifndef VOXLEX_CSQLITE_SHIM_H
#define VOXLEX_CSQLITE_SHIM_H

#include <sqlite3.h>

/// SQLITE_TRANSIENT, which has SQLite copy the bytes during the call, is a number cast to a function.
static inline int voxlex_bind_text(sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

#endif
