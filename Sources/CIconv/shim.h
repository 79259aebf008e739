// The system's converter of encodings, part of the C library or beside it, and nothing else.
#ifndef VOXLEX_CICONV_SHIM_H
#define VOXLEX_CICONV_SHIM_H

#include <iconv.h>

#endif
