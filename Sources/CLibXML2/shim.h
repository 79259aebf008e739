// What Swift cannot call of libxml2 by itself; nothing else belongs here.
#ifndef VOXLEX_CLIBXML2_SHIM_H
#define VOXLEX_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// Where libxml2 was built with ICU its headers would bring ICU's own, which clash with those of Foundation.
// Only a converter's last fields depend on it, and nothing here touches a converter.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <string.h>

// A function with a variable list of arguments cannot be written in Swift. libxml2 tells some errors of decoding not to
// the parser's own handler but to this one, whose usual form prints them on standard error; the reader finds such an
// end of a document by itself.
static inline void voxlex_pass_over(void *context, const char *message, ...) {}
static inline void voxlex_silence_generic_errors(void) { xmlSetGenericErrorFunc(0, voxlex_pass_over); }

#endif
