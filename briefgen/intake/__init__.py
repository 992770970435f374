"""An article of any make → a drafted brief. Rules and lists of words, nothing learned and nothing fetched."""
