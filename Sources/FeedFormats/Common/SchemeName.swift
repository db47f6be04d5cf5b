import FeedModel

/// The schemes of URIs that IANA has registered.
enum SchemeName {
  /// The frequent ones are told without a look into the table.
  static func isKnown(_ scheme: UnsafeBufferPointer<UInt8>) -> Bool {
    if scheme.elementsEqual("https".utf8) || scheme.elementsEqual("http".utf8) { return true }
    // FeedBurner and others make names with hyphens and dots as they please; nobody takes them for slips.
    guard scheme.allSatisfy(\.isASCIILetter) else { return true }
    return registered.contains(String(decoding: scheme.map(\.lowercasedASCII), as: UTF8.self))
  }

  private static let registered: Set<String> = [
    "aaa", "aaas", "about", "acap", "acct", "acd", "acr", "adiumxtra", "adt", "afp", "afs", "aim", "amss", "android",
    "appdata", "apt", "ar", "ark", "at", "attachment", "aw", "barion", "bb", "beshare", "bitcoin", "bitcoincash",
    "blob", "bluetooth", "bolo", "brid", "browserext", "cabal", "calculator", "callto", "cap", "cast", "casts",
    "chrome", "cid", "coap", "coaps", "content", "crid", "cstr", "cvs", "dab", "dat", "data", "dav", "dhttp",
    "diaspora", "dict", "did", "dis", "dns", "dntp", "doi", "dpp", "drm", "drop", "dtmi", "dtn", "dvb", "dvx", "dweb",
    "ed2k", "eid", "elsi", "embedded", "ens", "ethereum", "example", "facetime", "fax", "feedready", "fido", "file",
    "filesystem", "finger", "fish", "fm", "ftp", "fuchsia", "geo", "gg", "git", "gizmoproject", "go", "gopher",
    "graph", "grd", "gtalk", "ham", "hcap", "hcp", "http", "https", "hxxp", "hxxps", "hyper", "iax", "icap", "icon",
    "ilstring", "im", "imap", "info", "iotdisco", "ipfs", "ipn", "ipns", "ipp", "ipps", "irc", "ircs", "iris",
    "isostore",
    "itms", "jabber", "jar", "jms", "keyparc", "lastfm", "lbry", "ldap", "ldaps", "leaptofrogans", "lid", "lorawan",
    "lpa", "lvlt", "magnet", "mailserver", "mailto", "maps", "market", "matrix", "message", "mid", "mms", "modem",
    "mongodb", "moz", "mqtt", "mqtts", "msnim", "msrp", "msrps", "mss", "mt", "mtqp", "mumble", "mupdate", "mvn",
    "mvrp", "mvrps", "news", "nfs", "ni", "nih", "nntp", "notes", "num", "ocf", "oid", "onenote", "opaquelocktoken",
    "openid", "otpauth", "p", "pack", "palm", "paparazzi", "payment", "payto", "pkcs", "platform", "pop", "pres",
    "prospero", "proxy", "psyc", "pttp", "pwid", "qb", "query", "quic", "redis", "rediss", "reload", "res", "resource",
    "rmi", "rsync", "rtmfp", "rtmp", "rtsp", "rtsps", "rtspu", "sarif", "secondlife", "secret", "service", "session",
    "sftp", "sgn", "shc", "shttp", "sieve", "simpleledger", "simplex", "sip", "sips", "skype", "smb", "smp", "sms",
    "smtp", "snews", "snmp", "soldat", "spiffe", "spotify", "ssb", "ssh", "starknet", "steam", "stun", "stuns",
    "submit", "svn", "swh", "swid", "swidpath", "tag", "taler", "teamspeak", "teamspeakthree", "tel", "teliaeid",
    "telnet", "tftp", "things", "thismessage", "thzp", "tip", "tn", "tool", "turn", "turns", "tv", "udp", "unreal",
    "upn", "upt", "urn", "uuid", "vemmi", "ventrilo", "ves", "videotex", "vnc", "vscode", "vsls", "w", "wais", "wasm",
    "wcr", "web", "webcal", "wifi", "wpid", "ws", "wss", "wtai", "wyciwyg", "xcon", "xfire", "xftp", "xmpp", "xrcp",
    "xri", "ymsgr",
  ]
}
