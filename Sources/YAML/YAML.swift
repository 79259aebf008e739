// YAML: a small text file as a tree whose every node knows its line.
//
// In:       a String in UTF-8.
// Out:      Node, or a YAMLError that says where and what.
// Here:     libyaml's events put together to a tree; limits on depth; keys that occur twice.
// Not here: what a key means (Wordlists, Studies), how an error is worded (Wordlists).
// Read:     Node, YAMLParser.
// Unsafe:   YAMLParser.swift, nothing else.
