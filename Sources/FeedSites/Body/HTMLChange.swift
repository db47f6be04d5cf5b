internal import FeedModel

/// Something that the pass does not leave as it is; noted only for who asks what became of a post.
struct HTMLChange {
  /// The piece of the pass's source that is changed.
  var range: Range<Int>
  var what: String
  var why: Why
  /// How often the same was done one after the other.
  var count = 1

  /// The reasons, in words for the post's author.
  enum Why: String {
    case script = "readers run no scripts"
    case styleSheet = "readers bring their own look"
    case pageHead = "it belongs to a page of its own, not to an entry"
    case hidden = "it is not to be seen on the page either"
    case furniture = "it serves the page around the text, not the text"
    case lineNumbers = "line numbers would be copied with the code"
    case colours = "without the site's style sheet code has no colours; the text stays"
    case relative = "readers do not know the page that the address counts from"
    case elsewhere = "what it leads to is not in the entry, only on the page"
    case file = "subscribers have the page, not the file"
    case untidy = "not every reader mends an address that is written like this"
    case noAddress = "it leads nowhere"
    case badAddress = "subscribers cannot follow it"
    case lazy = "readers load images without the page's script"
    case alternatives = "most readers know no sizes to choose from"
    case placeholder = "it only keeps the place of the image behind it"
    case pixel = "an image of one point only counts readers"
    case doubled = "the same image stands beside it"
    case emoji = "without the site's style sheet it would fill the page"
    case frame = "readers show no other pages inside an entry"
    case object = "readers run no plug-ins"
    case form = "forms and buttons do nothing in readers"
    case tabs = "readers show all tabs one below the other"
    case controls = "without them nobody can start it"
    case player = "not every reader plays it"
    case drawingStyle = "readers keep a drawing's attributes, not its style"
    case drawing = "it holds HTML, which drawings lose in readers"
    case moving = "drawings stand still in feeds"
    case formula = "readers without formulas show this text"
    case attribute = "it means nothing outside of the page"
    case style = "readers take no styles, and validators warn of them"
    case comment = "comments are not for subscribers"
    case wrapper = "readers do not know the element; what it holds stays"
    case titleLevel = "the title is level 1 in readers"
    case repeatsTitle = "readers show the title themselves"
    case ownAddress = "it links the heading to itself"
    case empty = "there is nothing in it"
    case open = "what is left open would swallow what follows"
    case strayEnd = "it ends nothing that is open"
    case text = "it is text and no tag"
    case character = "it stands for no character that feeds can hold"
    case unknown = "HTML knows no such element"
    case tooDeep = "elements are nested deeper than readers can follow"
  }
}
