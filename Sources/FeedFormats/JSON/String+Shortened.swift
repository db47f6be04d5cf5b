extension String {
  /// At most 80 characters of it, for a message.
  var shortened: String {
    unicodeScalars.count <= 80 ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(79))) + "…"
  }
}
