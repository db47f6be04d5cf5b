/// A parsed piece of a template and where it begins.
struct LiquidNode: Sendable {
  indirect enum Kind: Sendable {
    case text(Range<Int>)
    case output(LiquidPipeline)
    case assign(String, LiquidPipeline)
    case capture(String, [LiquidNode])
    /// The first branch whose condition holds; no condition always holds. `isNegated` for `unless`.
    case branch([LiquidBranch])
    case choice(LiquidExpression, [LiquidCase])
    case loop(LiquidLoop)
    case stop(isBreak: Bool)
    case count(String, step: Int)
    case cycle(String, [LiquidExpression])
    case highlight(language: String, [LiquidNode])
    case include(LiquidInclude)
    case link(LiquidText)
    case postLink(LiquidText)
    /// Statements without output of their own around them: an unknown block's inside.
    case group([LiquidNode])
  }

  var kind: Kind
  var offset: Int
}

struct LiquidBranch: Sendable {
  var condition: LiquidCondition?
  var isNegated = false
  var body: [LiquidNode]
}

struct LiquidCase: Sendable {
  /// `nil` for `else`.
  var values: [LiquidExpression]?
  var body: [LiquidNode]
}

struct LiquidLoop: Sendable {
  var variable: String
  var source: LiquidExpression
  var limit: LiquidExpression?
  var offset: LiquidExpression?
  var isReversed = false
  /// Goes on where the last loop of the same name stopped: `offset: continue`.
  var goesOn = false
  /// The variable and the source as written, by which `offset: continue` knows a loop again.
  var name = ""
  var body: [LiquidNode]
  var otherwise: [LiquidNode]
}

struct LiquidInclude: Sendable {
  var name: LiquidText
  var isRelative: Bool
  var parameters: [(name: String, value: LiquidExpression)]
}

/// A bare word of a tag that may hold `{{ outputs }}`.
enum LiquidText: Sendable {
  case plain(String)
  case pieces([Piece])

  enum Piece: Sendable {
    case text(String)
    case output(LiquidPipeline)
  }
}
