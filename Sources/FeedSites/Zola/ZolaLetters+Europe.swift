extension ZolaLetters {
  /// Latin, Greek and Cyrillic.
  static let europe: [(first: UInt32, pieces: StaticString)] = [
    (
      0xA0,
      """
      - - c- ps - y- - ss - -c- a - - _ -r- - deg - 2 3 - u p - - 1 o - 1-4 1-2 3-4 - a a a a a a ae c e e e e i i i i \
      d n o o o o o x o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y a a a a a a \
      c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l \
      l l l l l l n n n n n n -n ng ng o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u \
      u w w y y y z z z z z z s b b b b 6 6 o c c d d d d d 3 - e f f g g hv i i k k l l w n n o o o oi oi p p yr 2 2 \
      sh sh t t t t u u y v y y z z zh zh zh zh 2 5 5 ts w - - - - dz dz dz lj lj lj nj nj nj a a i i o o u u u u u u \
      u u u u - a a a a ae ae g g g g k k o o o o zh zh j dz dz dz g g hv w n n a a ae ae o o a a a a e e e e i i i i \
      o o o o r r r r u u u u s s t t y y h h n d ou ou z z a a e e o o o o o o o o y y l n t j db qp a c c l t s z - \
      - b u - e e j j q q r r y y
      """
    ),
    (
      0x370,
      """
      h h s s - - w w - - _ s s- s- - j - - - - _ _ a - e e i - o - u o i a b g d e z e th i k l m n ks o p r - s t u \
      ph kh ps o i u a e e i u a b g d e z e th i k l m n x o p r s s t u ph kh ps o i u o u o - b th u u u ph p - q q \
      st st w w q q sp sp sh sh f f kh kh h h g g ch ch ti ti k r c j th e e sh sh s s s r- s s- s-
      """
    ),
    (
      0x400,
      """
      ie io dj gj e dz i yi j lj nj tsh kj i u dzh a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y - e \
      iu ia a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y - e iu ia ie io dj gj ie dz i yi j lj nj \
      tsh kj i u dzh o o e e ie ie e e ie ie o o io io ks ks ps ps f f y y y y u u o o o o ot ot q q -1000- _ _ _ _ - \
      -100-000- -1-000-000- jh jh - - r- r- g- g- g- g- g- g- zh- zh- z- z- k- k- k- k- k- k- k- k- n- n- ng ng p- p- \
      kh kh s- s- t- t- u u u- u- kh- kh- tts tts ch- ch- ch- ch- h h ch ch ch- ch- - zh zh k- k- lh lh n- n- nh nh ch \
      ch mh mh h a a a a ae ae ie ie - - - - zh zh z z dz dz i i i i o o o o o o e e u u u u u u ch ch gh gh y y xh xh \
      x x h h
      """
    ),
    (
      0x1E00,
      """
      a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i k k k k k k l l \
      l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r s s s s s s s s s s t t t t t t \
      t t u u u u u u u u u u v v v v w w w w w w w w w w x x x x y y z z z z z z h t w y a s s s ss d a a a a a a a a \
      a a a a a a a a a a a a a a a a e e e e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o \
      o o o o u u u u u u u u u u u u u u y y y y y y y y ll ll v v y y
      """
    ),
  ]
}
