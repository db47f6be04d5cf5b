#pragma once
#include <libxml/xmlversion.h>
// ICU's headers would come along with libxml2's and clash with those of the Swift toolchain; we use none of it.
#undef LIBXML_ICU_ENABLED
#include <libxml/encoding.h>
#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemastypes.h>

// What libxml2 says about a document, copied out of its struct: handlers get a pointer to const from 2.12 on.
typedef struct {
  int domain;
  int code;
  int level;
  int line;
  int column;
  const char *message;
  const char *first;
  const char *second;
  const char *third;
} xmlProblem;

static inline xmlProblem xmlProblemOf(const xmlError *error) {
  xmlProblem problem = {0};
  if (error == NULL) return problem;
  problem.domain = error->domain;
  problem.code = error->code;
  problem.level = (int)error->level;
  problem.line = error->line;
  problem.column = error->int2;
  problem.message = error->message;
  problem.first = error->str1;
  problem.second = error->str2;
  problem.third = error->str3;
  return problem;
}

// Newer versions ask for other names here.
static inline void xmlSetOptions(xmlParserCtxtPtr parser, int options) { (void)xmlCtxtUseOptions(parser, options); }

// libxml2 makes its tables of data types at first use, with no lock.
static inline void xmlMakeDataTypes(void) {
  (void)xmlRelaxNGInitTypes();
  (void)xmlSchemaInitTypes();
}

#if LIBXML_VERSION >= 21200
static inline void xmlIgnoreProblem(void *data, const xmlError *error) { (void)data, (void)error; }
#else
static inline void xmlIgnoreProblem(void *data, xmlErrorPtr error) { (void)data, (void)error; }
#endif

// Converts to UTF-8 as far as it goes, without a word on standard error; the caller's handler, one for each thread, is
// put back.
static inline int xmlConvertQuietly(xmlCharEncodingHandlerPtr handler, xmlBufferPtr output, xmlBufferPtr input) {
  xmlStructuredErrorFunc earlier = xmlStructuredError;
  void *data = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc(NULL, xmlIgnoreProblem);
  int status = xmlCharEncInFunc(handler, output, input);
  xmlSetStructuredErrorFunc(data, earlier);
  return status;
}

// A tree without entities: the parser stops at the first declaration of one.
static inline void xmlStopAtEntity(void *parser, const xmlChar *name, int type, const xmlChar *public_id,
                                   const xmlChar *system_id, xmlChar *content) {
  (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
  xmlStopParser((xmlParserCtxtPtr)parser);
}

static inline xmlDocPtr xmlReadTree(const char *bytes, int count, int options) {
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) return NULL;
  if (parser->sax != NULL) parser->sax->entityDecl = xmlStopAtEntity;
  xmlDocPtr document = xmlCtxtReadMemory(parser, bytes, count, NULL, NULL, options);
  xmlFreeParserCtxt(parser);
  return document;
}

// Once a document is not well-formed, older versions leave out even &amp; and its like; a parser that recovers should
// read them. To be called where the parser asks for an entity.
static inline xmlEntityPtr xmlPredefinedEntity(xmlParserCtxtPtr parser, const xmlChar *name) {
  xmlEntityPtr entity = xmlGetPredefinedEntity(name);
  if (parser != NULL && entity != NULL) parser->wellFormed = 1;
  return entity;
}

// A parser that only calls back still makes a document when it meets a declaration, and leaves it to the caller.
static inline void xmlFreeParser(xmlParserCtxtPtr parser) {
  if (parser == NULL) return;
  xmlDocPtr document = parser->myDoc;
  parser->myDoc = NULL;
  xmlFreeParserCtxt(parser);
  if (document != NULL) xmlFreeDoc(document);
}
