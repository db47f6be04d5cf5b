#pragma once
#include <libxml/encoding.h>
#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xmlversion.h>

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
