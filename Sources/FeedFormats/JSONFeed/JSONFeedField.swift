import FeedModel

/// The members that a JSON Feed may have, told apart by what is said of a value that cannot stand there.
enum JSONFeedField {
  case version, title, homePage, feedAddress, description, userComment, nextPage, icon, favicon, language, expired
  case hubs, hubType, hubAddress
  case authors, author, authorName, authorAddress, avatar
  case items, link, externalLink, itemTitle, contentHTML, contentText, summary, image, banner, date, tags
  case attachments, attachmentAddress, mediaType, attachmentTitle, size, duration
}

extension Diagnostic.Message {
  /// A member of another type than the specification gives it: `what` names the member, `kind` what was found.
  static func wrongType(_ field: JSONFeedField, _ what: String, not kind: String) -> Self {
    let text = "\"\(what)\" must be a string, not \(kind)"
    return switch field {
    case .version: .error("json/version-type", text)
    case .title: .error("json/title-type", text)
    case .homePage: .error("json/home-page-url-type", text)
    case .feedAddress: .error("json/feed-url-type", text)
    case .description: .error("json/description-type", text)
    case .userComment: .error("json/user-comment-type", text)
    case .nextPage: .error("json/next-url-type", text)
    case .icon: .error("json/icon-type", text)
    case .favicon: .error("json/favicon-type", text)
    case .language: .error("json/language-type", text)
    case .expired: .error("json/expired-type", "\"expired\" must be true or false, not \(kind)")
    case .hubs: .error("json/hubs-type", "\"hubs\" must be an array of objects, not \(kind)")
    case .hubType: .error("json/hub-type-missing", "a hub's \"type\" must be a string such as WebSub, not \(kind)")
    case .hubAddress: .error("json/hub-url-missing", "a hub's \"url\" must be a string, not \(kind)")
    case .authors: .error("json/authors-type", "\"authors\" must be an array of objects, not \(kind)")
    case .author: .error("json/author-type", "\"author\" must be an object with a \"name\", not \(kind)")
    case .authorName: .error("json/author-name-type", text)
    case .authorAddress: .error("json/author-url-type", text)
    case .avatar: .error("json/author-avatar-type", text)
    case .items: .error("json/items-type", "\"items\" must be an array of objects, not \(kind)")
    case .link: .error("json/item-url-type", text)
    case .externalLink: .error("json/item-external-url-type", text)
    case .itemTitle: .error("json/item-title-type", text)
    case .contentHTML: .error("json/item-content-html-type", text)
    case .contentText: .error("json/item-content-text-type", text)
    case .summary: .error("json/item-summary-type", text)
    case .image: .error("json/item-image-type", text)
    case .banner: .error("json/item-banner-image-type", text)
    case .date: .error("json/item-date-type", "\"\(what)\" must be a string such as 2024-03-01T04:30:00Z, not \(kind)")
    case .tags: .error("json/item-tags-type", "\"tags\" must be an array of strings, not \(kind)")
    case .attachments: .error("json/attachments-type", "\"attachments\" must be an array of objects, not \(kind)")
    case .attachmentAddress:
      .error("json/attachment-url-missing", "an attachment's \"url\" must be a string, not \(kind)")
    case .mediaType: .error("json/attachment-mime-type-missing", "\"mime_type\" must be a string, not \(kind)")
    case .attachmentTitle: .error("json/attachment-title-type", text)
    case .size: .error("json/attachment-size-type", "\"size_in_bytes\" must be a number without quotes, not \(kind)")
    case .duration: .error("json/attachment-duration-type", "\"\(what)\" must be a number of seconds, not \(kind)")
    }
  }

  /// A text that is no full address, where one must stand; `mended` is what was probably meant.
  static func invalidAddress(_ field: JSONFeedField, _ what: String, _ advice: String) -> Self {
    let text = "\"\(what)\" must be a full URL; \(advice)"
    return switch field {
    case .homePage: .error("json/home-page-url-invalid", text)
    case .feedAddress: .error("json/feed-url-invalid", text)
    case .nextPage: .error("json/next-url-invalid", text)
    case .icon: .error("json/icon-invalid", text)
    case .favicon: .error("json/favicon-invalid", text)
    case .hubAddress: .error("json/hub-url-invalid", text)
    case .authorAddress: .error("json/author-url-invalid", text)
    case .avatar: .error("json/author-avatar-invalid", text)
    case .externalLink: .error("json/item-external-url-invalid", text)
    case .image: .error("json/item-image-invalid", text)
    case .banner: .error("json/item-banner-image-invalid", text)
    case .attachmentAddress: .error("json/attachment-url-invalid", text)
    default: .error("json/item-url-invalid", text)
    }
  }
}
