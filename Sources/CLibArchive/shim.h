// libarchive's headers, and what Swift cannot call of them by itself; nothing else belongs here.
#ifndef VOXLEX_CLIBARCHIVE_SHIM_H
#define VOXLEX_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
