// Names that newer versions of the C library have, so that the program of the wheel runs with glibc 2.34.
#include <stdlib.h>
#include <sys/random.h>

// `arc4random` and `arc4random_buf` came with 2.36. libstdc++ has the one for `random_device`, libarchive the other for zips
// that are to be encrypted; voxlex does neither.
void arc4random_buf(void *bytes, size_t count) {
  unsigned char *next = bytes;
  while (count > 0) {
    ssize_t got = getrandom(next, count, 0);
    if (got < 0) abort();
    next += got;
    count -= (size_t)got;
  }
}

unsigned arc4random(void) {
  unsigned value;
  arc4random_buf(&value, sizeof value);
  return value;
}

// `hypotf` was given a new version with 2.35, which no longer sets `errno`. Swift's module of the C library names it.
float older_hypotf(float, float);
__asm__(".symver older_hypotf, hypotf@GLIBC_2.2.5");
float hypotf(float x, float y) { return older_hypotf(x, y); }
