#pragma once
#include <limits.h>
#include <string.h>
#include <zlib.h>

/* How many bytes zlib_shim_gzip may need at most. */
static inline size_t zlib_shim_bound(size_t count) {
  return (size_t)compressBound((uLong)count) + 64;
}

/* Compresses into the gzip format (RFC 1952) with a header that says neither when nor where; 0 on failure. The
   functions that begin are macros, which Swift does not see. */
static inline size_t zlib_shim_gzip(const unsigned char *bytes, size_t count, unsigned char *out, size_t capacity) {
  z_stream stream;
  gz_header header;
  if (count > UINT_MAX || capacity > UINT_MAX) return 0;
  memset(&stream, 0, sizeof stream);
  memset(&header, 0, sizeof header);
  header.os = 255;
  if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  size_t written = 0;
  if (deflateSetHeader(&stream, &header) == Z_OK) {
    stream.next_in = (unsigned char *)bytes;
    stream.avail_in = (uInt)count;
    stream.next_out = out;
    stream.avail_out = (uInt)capacity;
    if (deflate(&stream, Z_FINISH) == Z_STREAM_END) written = (size_t)stream.total_out;
  }
  deflateEnd(&stream);
  return written;
}
