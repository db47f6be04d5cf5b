import FeedText

/// The names of elements of SVG and MathML.
enum ForeignNames {
  static func isKnown(_ name: UnsafeBufferPointer<UInt8>) -> Bool { known[HTMLName(name)] }

  /// What shows a page of its own within a picture, or runs.
  static func isUnsafe(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = HTMLName(name)
    return name == HTMLName("foreignobject") || name == HTMLName("script")
  }

  private static let known = HTMLNameTable<Bool>(
    (svg + mathML).split(separator: " ").map { (String($0), true) }, missing: false)

  private static let svg = """
    a animate animatecolor animatemotion animatetransform circle clippath defs desc ellipse feblend fecolormatrix \
    fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap fedistantlight fedropshadow \
    feflood fefunca fefuncb fefuncg fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset \
    fepointlight fespotlight fetile feturbulence filter font-face font-face-name font-face-src foreignobject g glyph \
    hkern image line lineargradient marker mask metadata missing-glyph mpath path pattern polygon polyline \
    radialgradient rect script set stop style svg switch symbol text textpath title tspan use view \

    """
  private static let mathML = """
    annotation annotation-xml maction math menclose merror mfenced mfrac mglyph mi mlabeledtr mmultiscripts mn mo \
    mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr \
    munder munderover none semantics
    """
}
