import FeedModel

// What all formats share: HTML, titles, addresses, ids, dates, languages, media types.
extension Rules {
  static let common: [Rule] = [
    addresses, dates, values, htmlSafety, htmlMarkup,
  ].flatMap(\.self)
}
