// Wordlists: what is counted, and by which rule.
