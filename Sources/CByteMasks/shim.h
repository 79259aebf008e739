// Which of sixteen bytes are what is looked for, as sixteen bits, the first byte's lowest: Swift's own vectors compare lane by
// lane. By the compiler's vectors, which every processor has; nothing else belongs here.
#ifndef VOXLEX_CBYTEMASKS_SHIM_H
#define VOXLEX_CBYTEMASKS_SHIM_H

#include <stdint.h>
#include <string.h>

typedef uint8_t voxlex_sixteen __attribute__((vector_size(16)));

static inline voxlex_sixteen voxlex_load_sixteen(const uint8_t *from) {
    voxlex_sixteen bytes;
    memcpy(&bytes, from, 16);
    return bytes;
}

// `marks` is 0xFF in each byte that has what is looked for, and 0 in the others.
static inline uint32_t voxlex_bits_of_sixteen(voxlex_sixteen marks) {
#if defined(__SSE2__)
    typedef char voxlex_sixteen_chars __attribute__((vector_size(16)));
    return (uint32_t)__builtin_ia32_pmovmskb128((voxlex_sixteen_chars)marks);
#else
    uint8_t bytes[16];
    uint64_t halves[2] = {0, 0};
    memcpy(bytes, &marks, 16);
    for (int index = 0; index < 16; index++) halves[index / 8] |= (uint64_t)(bytes[index] & 1) << (index % 8);
    return (uint32_t)(halves[0] | halves[1] << 8);
#endif
}

// '<', '>' and '&'.
static inline uint32_t voxlex_markup_in_sixteen(const uint8_t *from) {
    voxlex_sixteen bytes = voxlex_load_sixteen(from);
    return voxlex_bits_of_sixteen((voxlex_sixteen)((bytes | 2) == 0x3E) | (voxlex_sixteen)(bytes == 0x26));
}

// What may be behind a name in a tag: white space and control characters, '/', '=' and '>'.
static inline uint32_t voxlex_name_ends_in_sixteen(const uint8_t *from) {
    voxlex_sixteen bytes = voxlex_load_sixteen(from);
    return voxlex_bits_of_sixteen(
        (voxlex_sixteen)(bytes <= 0x20) | (voxlex_sixteen)(bytes == 0x2F) | (voxlex_sixteen)(bytes == 0x3D)
        | (voxlex_sixteen)(bytes == 0x3E));
}

// `quote`, '<', '&' and control characters.
static inline uint32_t voxlex_value_stops_in_sixteen(const uint8_t *from, uint8_t quote) {
    voxlex_sixteen bytes = voxlex_load_sixteen(from);
    return voxlex_bits_of_sixteen(
        (voxlex_sixteen)(bytes == quote) | (voxlex_sixteen)(bytes == 0x3C) | (voxlex_sixteen)(bytes == 0x26)
        | (voxlex_sixteen)(bytes < 0x20));
}

// Control characters other than tab and line feed, and bytes beyond ASCII.
static inline uint32_t voxlex_doubtful_in_sixteen(const uint8_t *from) {
    voxlex_sixteen bytes = voxlex_load_sixteen(from);
    return voxlex_bits_of_sixteen(
        ((voxlex_sixteen)(bytes < 0x20) & (voxlex_sixteen)(bytes != 0x0A) & (voxlex_sixteen)(bytes != 0x09))
        | (voxlex_sixteen)(bytes >= 0x80));
}

// Which of 64 bytes are ASCII letters or digits, which letters, which beyond ASCII: one bit a byte.
typedef struct {
    uint64_t characters, letters, beyond_ascii;
} voxlex_word_masks;

static inline voxlex_word_masks voxlex_word_masks_of_sixty_four(const uint8_t *from) {
    voxlex_word_masks masks = {0, 0, 0};
    for (int part = 0; part < 4; part++) {
        voxlex_sixteen bytes = voxlex_load_sixteen(from + 16 * part);
        voxlex_sixteen letters = (voxlex_sixteen)((voxlex_sixteen)((bytes | 0x20) - 0x61) < 26);
        voxlex_sixteen digits = (voxlex_sixteen)((voxlex_sixteen)(bytes - 0x30) < 10);
        masks.letters |= (uint64_t)voxlex_bits_of_sixteen(letters) << (16 * part);
        masks.characters |= (uint64_t)voxlex_bits_of_sixteen(letters | digits) << (16 * part);
        masks.beyond_ascii |= (uint64_t)voxlex_bits_of_sixteen((voxlex_sixteen)(bytes >= 0x80)) << (16 * part);
    }
    return masks;
}

#endif
