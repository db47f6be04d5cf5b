import FeedFormats
import FeedModel

/// Where documents wait for the last of them to be checked.
///
/// Each is laid beside its place as it is made. The output folder is held meanwhile, so that no other build takes it for
/// leftovers.
struct DocumentKeeping {
  enum Place: Sendable {
    case memory
    case besideIt
    /// Nothing will be published.
    case nowhere
  }

  let place: Place
  let hold: OutputHold?

  /// Decides for the documents of a build; `isWithheld` where it is known already that they will not be published.
  init(
    _ plans: [FeedPlan], _ opened: OpenedSite, _ options: BuildOptions, isWithheld: Bool
  ) throws(FeedError) {
    if isWithheld || options.isDryRun {
      (place, hold) = (.nowhere, nil)
      return
    }
    let paths = plans.flatMap(\.targets).map { Paths.join(opened.output, $0.path) }
    // Two that would be one file cannot both lie beside it.
    guard !options.holdsDocuments, Set(paths).count == paths.count else {
      (place, hold) = (.memory, nil)
      return
    }
    (place, hold) = (.besideIt, try OutputHold(opened.output, for: paths))
  }

  /// Takes away what is left beside the files, and folders that are empty for that.
  func release() {
    guard let hold else { return }
    hold.clear()
    hold.release()
  }
}
