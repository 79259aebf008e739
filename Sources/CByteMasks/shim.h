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

// All but white space and control characters.
static inline uint32_t voxlex_ink_in_sixteen(const uint8_t *from) {
    voxlex_sixteen bytes = voxlex_load_sixteen(from);
    return voxlex_bits_of_sixteen((voxlex_sixteen)(bytes > 0x20));
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

// What each of 64 bytes is, one bit a byte: an ASCII letter, a digit, a hyphen or an apostrophe, beyond ASCII, above the space, a
// control character that is no white space. What nobody asks for is not worked out.
typedef struct {
    uint64_t letters, digits, joiners, beyond_ascii, ink, controls;
} voxlex_masks;

static inline voxlex_masks voxlex_masks_of_sixty_four(const uint8_t *from) {
    voxlex_masks masks = {0, 0, 0, 0, 0, 0};
    for (int part = 0; part < 4; part++) {
        voxlex_sixteen bytes = voxlex_load_sixteen(from + 16 * part);
        int shift = 16 * part;
        voxlex_sixteen letters = (voxlex_sixteen)((voxlex_sixteen)((bytes | 0x20) - 0x61) < 26);
        voxlex_sixteen digits = (voxlex_sixteen)((voxlex_sixteen)(bytes - 0x30) < 10);
        voxlex_sixteen joiners = (voxlex_sixteen)(bytes == 0x2D) | (voxlex_sixteen)(bytes == 0x27);
        voxlex_sixteen spaces = (voxlex_sixteen)((voxlex_sixteen)(bytes - 0x09) < 5);
        voxlex_sixteen controls = (voxlex_sixteen)(bytes < 0x20) & ~spaces;
        masks.letters |= (uint64_t)voxlex_bits_of_sixteen(letters) << shift;
        masks.digits |= (uint64_t)voxlex_bits_of_sixteen(digits) << shift;
        masks.joiners |= (uint64_t)voxlex_bits_of_sixteen(joiners) << shift;
        masks.beyond_ascii |= (uint64_t)voxlex_bits_of_sixteen((voxlex_sixteen)(bytes >= 0x80)) << shift;
        masks.ink |= (uint64_t)voxlex_bits_of_sixteen((voxlex_sixteen)(bytes > 0x20)) << shift;
        masks.controls |= (uint64_t)voxlex_bits_of_sixteen(controls) << shift;
    }
    return masks;
}

// The same of fewer bytes; those behind them are nothing.
static inline voxlex_masks voxlex_masks_of_fewer(const uint8_t *from, size_t count) {
    uint8_t room[64];
    memset(room, 0x20, sizeof room);
    memcpy(room, from, count);
    return voxlex_masks_of_sixty_four(room);
}

// Line feeds, carriage returns and form feeds among 64 bytes, which are readable.
static inline uint64_t voxlex_line_ends_of_sixty_four(const uint8_t *from) {
    uint64_t ends = 0;
    for (int part = 0; part < 4; part++) {
        voxlex_sixteen bytes = voxlex_load_sixteen(from + 16 * part);
        voxlex_sixteen found = (voxlex_sixteen)(bytes == 0x0A) | (voxlex_sixteen)(bytes == 0x0C) | (voxlex_sixteen)(bytes == 0x0D);
        ends |= (uint64_t)voxlex_bits_of_sixteen(found) << (16 * part);
    }
    return ends;
}

// Where "or" or "of" begins among 64 bytes, and where "and" or "the" does, capitals as small letters. 66 bytes are readable.
typedef struct {
    uint64_t two, three;
} voxlex_small_words;

static inline voxlex_small_words voxlex_small_words_of_sixty_four(const uint8_t *from) {
    voxlex_small_words words = {0, 0};
    for (int part = 0; part < 4; part++) {
        const uint8_t *here = from + 16 * part;
        voxlex_sixteen first = voxlex_load_sixteen(here) | 0x20;
        voxlex_sixteen second = voxlex_load_sixteen(here + 1) | 0x20;
        voxlex_sixteen third = voxlex_load_sixteen(here + 2) | 0x20;
        voxlex_sixteen two = (voxlex_sixteen)(first == 'o') & ((voxlex_sixteen)(second == 'r') | (voxlex_sixteen)(second == 'f'));
        voxlex_sixteen three =
            ((voxlex_sixteen)(first == 'a') & (voxlex_sixteen)(second == 'n') & (voxlex_sixteen)(third == 'd'))
            | ((voxlex_sixteen)(first == 't') & (voxlex_sixteen)(second == 'h') & (voxlex_sixteen)(third == 'e'));
        words.two |= (uint64_t)voxlex_bits_of_sixteen(two) << (16 * part);
        words.three |= (uint64_t)voxlex_bits_of_sixteen(three) << (16 * part);
    }
    return words;
}

// The same of fewer bytes, up to 66, of which those behind them are nothing.
static inline voxlex_small_words voxlex_small_words_of_fewer(const uint8_t *from, size_t count) {
    uint8_t room[66];
    memset(room, 0x20, sizeof room);
    memcpy(room, from, count);
    return voxlex_small_words_of_sixty_four(room);
}

// Of fewer bytes than 64.
static inline uint64_t voxlex_line_ends_of_fewer(const uint8_t *from, size_t count) {
    uint8_t room[64];
    memset(room, 0x20, sizeof room);
    memcpy(room, from, count);
    return voxlex_line_ends_of_sixty_four(room);
}

// What a piece of text is made of; and its bytes that continue a character, which are no characters.
typedef struct {
    uint32_t has_controls, has_two_spaces, has_beyond_ascii, has_ink, continuing;
} voxlex_piece;

static inline __attribute__((always_inline)) void voxlex_look_at_sixteen(
    voxlex_piece *piece, voxlex_sixteen bytes, uint32_t within, uint32_t *space_before) {
    uint32_t spaces = voxlex_bits_of_sixteen((voxlex_sixteen)(bytes == 0x20)) & within;
    piece->has_controls |= voxlex_bits_of_sixteen((voxlex_sixteen)(bytes < 0x20)) & within;
    piece->has_two_spaces |= spaces & (spaces << 1 | *space_before);
    piece->has_ink |= voxlex_bits_of_sixteen((voxlex_sixteen)(bytes > 0x20)) & within;
    uint32_t beyond = voxlex_bits_of_sixteen((voxlex_sixteen)(bytes >= 0x80)) & within;
    if (beyond) {
        piece->has_beyond_ascii = 1;
        uint32_t continuing = voxlex_bits_of_sixteen((voxlex_sixteen)((bytes & 0xC0) == 0x80)) & within;
        piece->continuing += (uint32_t)__builtin_popcount(continuing);
    }
    *space_before = spaces >> 15 & 1;
}

// Up to fifteen bytes, none behind them read; zeros are behind them.
static inline voxlex_sixteen voxlex_load_fewer(const uint8_t *from, size_t count) {
    uint64_t halves[2] = {0, 0};
    if (count >= 8) {
        memcpy(&halves[0], from, 8);
        if (count > 8) {
            memcpy(&halves[1], from + count - 8, 8);
            halves[1] >>= 8 * (16 - count);
        }
    } else if (count >= 4) {
        uint32_t first, last;
        memcpy(&first, from, 4);
        memcpy(&last, from + count - 4, 4);
        halves[0] = first | (uint64_t)last << (8 * (count - 4));
    } else if (count > 0) {
        halves[0] = from[0] | (uint64_t)from[count / 2] << (8 * (count / 2)) | (uint64_t)from[count - 1] << (8 * (count - 1));
    }
    voxlex_sixteen bytes;
    memcpy(&bytes, halves, 16);
    return bytes;
}

static inline __attribute__((always_inline)) voxlex_piece voxlex_look_at_piece(const uint8_t *from, size_t count) {
    voxlex_piece piece = {0, 0, 0, 0, 0};
    uint32_t space_before = 0;
    size_t index = 0;
    while (index + 16 <= count) {
        voxlex_look_at_sixteen(&piece, voxlex_load_sixteen(from + index), 0xFFFF, &space_before);
        index += 16;
    }
    if (index < count) {
        size_t rest = count - index;
        voxlex_look_at_sixteen(
            &piece, voxlex_load_fewer(from + index, rest), (1u << rest) - 1, &space_before);
    }
    return piece;
}

// The same of the bytes before the first '<', '>' or '&' among sixteen. Returns where these are.
static inline __attribute__((always_inline)) uint32_t voxlex_look_as_far_as_markup(
    voxlex_piece *piece, const uint8_t *from, uint32_t *space_before) {
    voxlex_sixteen bytes = voxlex_load_sixteen(from);
    uint32_t markup = voxlex_bits_of_sixteen((voxlex_sixteen)((bytes | 2) == 0x3E) | (voxlex_sixteen)(bytes == 0x26));
    voxlex_look_at_sixteen(piece, bytes, markup ? (markup & -markup) - 1 : 0xFFFF, space_before);
    return markup;
}

// What was copied with each stretch of white space and control characters, 0x20 and below, as one space.
typedef struct {
    size_t written;
    // Bytes that continue a character, which are no characters.
    size_t continuing;
    uint32_t has_beyond_ascii;
    // Whether a letter stands between two bytes of white space, and the next byte but one is another such letter.
    uint32_t has_spaced_letters;
} voxlex_joined;

static inline int voxlex_is_letter(uint8_t byte) { return (uint8_t)((byte | 0x20) - 0x61) < 26; }

// What is read begins with more than white space. `to` has room for `count` bytes and sixteen more; it is not where `from` is.
static inline __attribute__((always_inline)) voxlex_joined voxlex_join_white_space(uint8_t *to, const uint8_t *from, size_t count) {
    voxlex_joined joined = {0, 0, 0, 0};
    // Which of the four bytes before are white space, the nearest one highest. What is before the beginning is.
    uint32_t before = 8;
    size_t index = 0;
    while (index < count) {
        size_t rest = count - index;
        voxlex_sixteen bytes = rest >= 16 ? voxlex_load_sixteen(from + index) : voxlex_load_fewer(from + index, rest);
        uint32_t taken = rest >= 16 ? 16 : (uint32_t)rest;
        voxlex_sixteen space_marks = (voxlex_sixteen)(bytes <= 0x20);
        uint32_t spaces = voxlex_bits_of_sixteen(space_marks) & ((1u << taken) - 1);
        uint32_t all = spaces << 4 | before;
        for (uint32_t apart = all & all >> 2 & all >> 4; apart; apart &= apart - 1) {
            const uint8_t *first = from + index + __builtin_ctz(apart) - 3;
            if (voxlex_is_letter(first[0]) && voxlex_is_letter(first[2])) joined.has_spaced_letters = 1;
        }
        voxlex_sixteen plain = (bytes & ~space_marks) | (space_marks & 0x20);
        memcpy(to + joined.written, &plain, 16);
        uint32_t behind_space = (all & all << 1) >> 4;
        uint32_t kept = taken;
        if (behind_space) {
            // The next step begins behind the white space.
            kept = (uint32_t)__builtin_ctz(behind_space);
            taken = kept + (uint32_t)__builtin_ctz(~(spaces >> kept));
        }
        uint32_t within = (1u << taken) - 1;
        if (voxlex_bits_of_sixteen((voxlex_sixteen)(bytes >= 0x80)) & within) {
            joined.has_beyond_ascii = 1;
            joined.continuing += (size_t)__builtin_popcount(
                voxlex_bits_of_sixteen((voxlex_sixteen)((bytes & 0xC0) == 0x80)) & within);
        }
        joined.written += kept;
        before = all >> taken & 0xF;
        index += taken;
    }
    return joined;
}

#endif
