"""Why a stretch of a page is not the article: the codes, each with a sentence for the reader."""

from __future__ import annotations

ADVERT = "advert"
CODE = "code"
COMMENTS = "comments"
COOKIES = "cookies"
COPYRIGHT = "copyright"
CREDIT = "credit"
DOUBLED = "doubled"
ENCODING = "encoding"
ENDS = "ends"
IMAGE = "image"
LANGUAGE = "other-language"
MARK = "mark"
NAVIGATION = "navigation"
READING_TIME = "reading-time"
RELATED = "related"
SHARE = "share"
STAMP = "stamp"
SUBSCRIBE = "subscribe"
SYNDICATED = "syndicated"
TAGS = "tags"

REASONS: dict[str, str] = {
    ADVERT: "marks the place of an advertisement",
    CODE: "code of the page, not text",
    COMMENTS: "the page's comments or a prompt to comment",
    COOKIES: "a notice on cookies, terms or the browser",
    COPYRIGHT: "a copyright line",
    CREDIT: "says who else had a hand in it: reporting, editing, translation",
    DOUBLED: "stands a second time; the first was kept",
    ENCODING: "in a legacy font encoding, which is no Unicode",
    ENDS: "marks the end of the article",
    IMAGE: "stands for a picture or a logo, or credits one",
    LANGUAGE: "page furniture in another language than the article",
    MARK: "a mark without words",
    NAVIGATION: "a menu, a breadcrumb or the name of a section",
    READING_TIME: "says how long the reading takes or how often it was read",
    RELATED: "another article's headline, or a link to one",
    SHARE: "a share bar or a prompt to follow",
    STAMP: "says when the page was published or updated; kept as a field",
    SUBSCRIBE: "a prompt to subscribe, register or install",
    SYNDICATED: "says how the article came to this page",
    TAGS: "a list of tags or topics",
}
"""Every reason code that `LeftOut.reason` may hold."""
