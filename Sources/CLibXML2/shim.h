// What Swift cannot use of libxml2 by itself; nothing else belongs here.
#ifndef VOXLEX_CLIBXML2_SHIM_H
#define VOXLEX_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// Where libxml2 was built with ICU its headers would bring ICU's own, which clash with those of Foundation.
// Only a converter's last fields depend on it, and nothing here touches a converter.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <string.h>

// A function with a variable list of arguments cannot be written in Swift. What libxml2 reports beside the parser's own
// handler goes to this one, whose usual form prints on standard error.
static inline void voxlex_pass_over(void *context, const char *message, ...) {}
static inline void voxlex_silence_generic_errors(void) { xmlSetGenericErrorFunc(0, voxlex_pass_over); }

// A macro in some versions, a constant in others: the version of the library that runs, "20914" and what may follow.
static inline const char *voxlex_libxml2_version(void) { return xmlParserVersion; }

#endif
