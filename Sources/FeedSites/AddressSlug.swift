/// A text as a part of an address: letters and digits of any script in lower case, one hyphen for all between them.
package enum AddressSlug {
  package static func of(_ text: String) -> String { Slug.make(text) }
}
