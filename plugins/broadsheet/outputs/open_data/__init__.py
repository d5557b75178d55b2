"""Open data: each story and all of them as files for programs, spreadsheets and language models."""

from .articles_csv import ARTICLES, articles_csv
from .page import data_page
from .schemas import schemas
from .site_data import (
    DATA,
    OUTLETS_DATA,
    STORIES_DATA,
    UNDATED,
    month_files,
    month_paths,
    outlets_json,
    stories_json,
    story_line,
)
from .story_json import STORY_JSON, story_json
from .story_markdown import STORY_MARKDOWN, story_markdown

__all__ = [
    "ARTICLES",
    "DATA",
    "OUTLETS_DATA",
    "STORIES_DATA",
    "STORY_JSON",
    "STORY_MARKDOWN",
    "UNDATED",
    "articles_csv",
    "data_page",
    "month_files",
    "month_paths",
    "outlets_json",
    "schemas",
    "stories_json",
    "story_json",
    "story_line",
    "story_markdown",
]
