extension ZolaLetters {
  /// Hebrew, Arabic, punctuation, currencies, arrows and kana.
  static let world: [(first: UInt32, pieces: StaticString)] = [
    (
      0x5D0,
      """
      _ b g d h v z kh t y k k l m m n n s - p p ts ts q r sh t
      """
    ),
    (
      0x620,
      """
      y _ a - w- _ y- _ b - t th j h kh d dh r z s sh s d t z - g g g y i i _ f q k l m n h w - y an un in a u i w _ _ \
      - - i o e e o e e o a -
      """
    ),
    (
      0x2010,
      """
      - - - - - - - - - - - - - - - - - - - - - - - - - - _ _ _ _ _ - -0 -00 - - - - - - - - - - - - - - - - - - - - - \
      - - - 7 pp - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - _ _ _ _ _ _
      """
    ),
    (
      0x20A0,
      """
      ecu cl cr ff l mil n pts rs w ns d eur k t dr pf p g ara hrn ghc lt sm t rs tl m manat rb lari btc
      """
    ),
    (
      0x2190,
      """
      - - - - - - - - - -
      """
    ),
    (
      0x3001,
      """
      - - - -jis- - - 0 - - - - - - - - - - - x- - -
      """
    ),
    (
      0x3041,
      """
      a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za si zi su zu se ze so zo ta da ti di tu tu du te de to do \
      na ni nu ne no ha ba pa hi bi pi hu bu pu he be pe ho bo po ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa \
      wa wi we wo n vu ka ke - - _ _ _ _ - - yori - a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za si zi su \
      zu se ze so zo ta da ti di tu tu du te de to do na ni nu ne no ha ba pa hi bi pi hu bu pu he be pe ho bo po ma \
      mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa wa wi we wo n vu ka ke va vi ve vo _ _ - - koto
      """
    ),
  ]
}
