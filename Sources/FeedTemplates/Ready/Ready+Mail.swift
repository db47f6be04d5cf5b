// Hand-over to mail services: Markdown with the front matter that they take.
extension ReadyTemplate {
  static let buttondown = ReadyTemplate(
    "buttondown", "a Markdown file for each entry, for services such as Buttondown", "mail/{slug}.md",
    """
    ---
    subject: {{yaml(line(subject))}}
    slug: {{yaml(slug)}}
    {{#published}}
    publish_date: {{rfc3339}}
    {{/published}}
    {{#url}}
    canonical_url: {{yaml(url)}}
    {{/url}}
    description: {{yaml(line(summary))}}
    {{#image}}
    image: {{yaml(image)}}
    {{/image}}
    ---

    {{body}}

    """)

  static let listmonk = ReadyTemplate(
    "listmonk", "a Markdown file for each entry, for services such as Listmonk", "campaigns/{slug}.md",
    """
    ---
    name: {{yaml(slug)}}
    subject: {{yaml(line(subject))}}
    type: regular
    content_type: markdown
    {{#published}}
    send_at: {{rfc3339}}
    {{/published}}
    {{#url}}
    archive_meta: {"url": {{json(url)}}}
    archive_slug: {{yaml(slug)}}
    {{/url}}
    tags: [{{#tags}}{{yaml(.)}}{{^last()}}, {{/last()}}{{/tags}}]
    ---

    {{body}}

    """)
}
