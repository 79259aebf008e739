// Settings of the system's allocator that Swift's view of the C library leaves out; nothing else belongs here.
#ifndef VOXLEX_CALLOCATOR_SHIM_H
#define VOXLEX_CALLOCATOR_SHIM_H

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// Blocks of `size` bytes and more go back to the system when they are freed. Other systems' allocators do as they do.
static inline void voxlex_return_large_blocks(int size) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, size);
    mallopt(M_TRIM_THRESHOLD, size);
#else
    (void)size;
#endif
}

#endif
