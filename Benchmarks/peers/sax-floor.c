/* The floor of reading: libxml2's SAX2 parser over the same files, fed in pieces of 64 KB, with callbacks that do
   nothing. What voxlex takes beyond this is its own.

     sax-floor FILE...        or, where they are too many for a command line:
     sax-floor @LIST          a file of names, one a line
     sax-floor --hash …       with a SHA-256 of each file, as voxlex has in its tables

   Ends with 0 if every file is well-formed. */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <openssl/evp.h>
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

static char piece[65536];
static xmlSAXHandler handler;
static EVP_MD_CTX *hash;
static unsigned char digest[EVP_MAX_MD_SIZE];

/* 1 if the file could not be read or is not well-formed. */
static int parse(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return 1;
  xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, path);
  xmlCtxtUseOptions(context, XML_PARSE_HUGE | XML_PARSE_NONET | XML_PARSE_COMPACT);
  size_t length;
  if (hash) EVP_DigestInit_ex(hash, EVP_sha256(), NULL);
  while ((length = fread(piece, 1, sizeof piece, file)) > 0) {
    if (hash) EVP_DigestUpdate(hash, piece, length);
    xmlParseChunk(context, piece, (int)length, 0);
  }
  if (hash) EVP_DigestFinal_ex(hash, digest, NULL);
  xmlParseChunk(context, NULL, 0, 1);
  int failed = !context->wellFormed;
  xmlFreeParserCtxt(context);
  fclose(file);
  return failed;
}

static int parseListed(const char *list) {
  static char line[4096];
  int failures = 0;
  FILE *names = fopen(list, "r");
  if (!names) return 1;
  while (fgets(line, sizeof line, names)) {
    line[strcspn(line, "\n")] = 0;
    failures += parse(line);
  }
  fclose(names);
  return failures;
}

int main(int count, char **paths) {
  int failures = 0;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.characters = handler.ignorableWhitespace = handler.cdataBlock = characters;
  xmlInitParser();
  int first = 1;
  if (count > 1 && !strcmp(paths[1], "--hash")) {
    hash = EVP_MD_CTX_new();
    first = 2;
  }
  for (int index = first; index < count; index++)
    failures += paths[index][0] == '@' ? parseListed(paths[index] + 1) : parse(paths[index]);
  return failures ? 1 : 0;
}
