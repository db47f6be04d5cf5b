#pragma once
#include <md4c.h>
#include <string.h>

/* The first place of a byte, or NULL: as memchr, which Swift sees only through another module. */
static inline const unsigned char *md4c_shim_find(const unsigned char *bytes, unsigned char byte, size_t count) {
  return (const unsigned char *)memchr(bytes, byte, count);
}
