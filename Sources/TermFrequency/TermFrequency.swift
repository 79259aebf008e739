// TermFrequency
