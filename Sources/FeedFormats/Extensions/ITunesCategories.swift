/// Apple's categories of podcasts, since 2019, and the subcategories of each.
enum ITunesCategories {
  static let current: [String: [String]] = [
    "Arts": ["Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"],
    "Business": ["Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"],
    "Comedy": ["Comedy Interviews", "Improv", "Stand-Up"],
    "Education": ["Courses", "How To", "Language Learning", "Self-Improvement"],
    "Fiction": ["Comedy Fiction", "Drama", "Science Fiction"],
    "Government": [],
    "History": [],
    "Health & Fitness": ["Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"],
    "Kids & Family": ["Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"],
    "Leisure": [
      "Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden", "Video Games",
    ],
    "Music": ["Music Commentary", "Music History", "Music Interviews"],
    "News": [
      "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News", "Tech News",
    ],
    "Religion & Spirituality": ["Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Spirituality"],
    "Science": [
      "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences", "Nature",
      "Physics", "Social Sciences",
    ],
    "Society & Culture": ["Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"],
    "Sports": [
      "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby", "Running",
      "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling",
    ],
    "Technology": [],
    "True Crime": [],
    "TV & Film": ["After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"],
  ]

  /// Those of before, which directories still take.
  static let obsolete: Set<String> = [
    "Arts & Entertainment", "Audio Blogs", "Games & Hobbies", "Government & Organizations", "Health",
    "Sports & Recreation", "Science & Medicine", "Business News", "Management & Marketing", "Shopping",
    "Higher Education", "K-12", "Language Courses", "Training", "Educational Technology", "Literature", "Local",
    "National", "Non-Profit", "Regional", "Self-Help", "Alternative Health", "Sexuality", "Amateur",
    "College & High School", "Outdoor", "Professional", "Automotive", "Aviation", "Hobbies", "Other Games",
    "Video Games", "Gadgets", "Podcasting", "Software How-To", "Tech News", "Philosophy", "Places & Travel",
    "Personal Journals", "Medicine", "Other", "International", "Movies & Television", "Transportation", "Travel",
    "Politics", "Public Radio", "Entertainment", "Family", "Food", "Comedy Interviews",
  ]
}
