// What Swift cannot call of libxml2 by itself; nothing else belongs here.
#ifndef VOXLEX_CLIBXML2_SHIM_H
#define VOXLEX_CLIBXML2_SHIM_H

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlversion.h>

#endif
