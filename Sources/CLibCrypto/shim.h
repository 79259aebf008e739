// OpenSSL's digests, and nothing else of its library. On macOS the system has its own: this room is not built there.
#ifndef VOXLEX_CLIBCRYPTO_SHIM_H
#define VOXLEX_CLIBCRYPTO_SHIM_H

#include <openssl/crypto.h>
#include <openssl/evp.h>

#endif
