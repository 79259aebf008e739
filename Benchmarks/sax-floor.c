/* The reference of the ingest benchmark: libxml2's SAX2 parser over the same files, fed in pieces of the same
   size, with callbacks that do nothing. What voxlex takes beyond this is its own. */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <string.h>

static void start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **namespaceList, int attributes, int defaulted, const xmlChar **list) {
  (void)user, (void)name, (void)prefix, (void)uri, (void)namespaces, (void)namespaceList, (void)attributes;
  (void)defaulted, (void)list;
}
static void end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)user, (void)name, (void)prefix, (void)uri;
}
static void characters(void *user, const xmlChar *text, int length) { (void)user, (void)text, (void)length; }

int main(int count, char **paths) {
  static char piece[65536];
  xmlSAXHandler handler;
  int failures = 0;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.characters = handler.ignorableWhitespace = handler.cdataBlock = characters;
  xmlInitParser();
  for (int index = 1; index < count; index++) {
    FILE *file = fopen(paths[index], "rb");
    if (!file) { failures++; continue; }
    xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, paths[index]);
    xmlCtxtUseOptions(context, XML_PARSE_HUGE | XML_PARSE_NONET | XML_PARSE_COMPACT);
    size_t length;
    while ((length = fread(piece, 1, sizeof piece, file)) > 0) xmlParseChunk(context, piece, (int)length, 0);
    xmlParseChunk(context, NULL, 0, 1);
    if (!context->wellFormed) failures++;
    xmlFreeParserCtxt(context);
    fclose(file);
  }
  return failures ? 1 : 0;
}
