"""The peer in Python: lxml's iterparse for the words, an Aho-Corasick automaton for the terms.

    lxml_ahocorasick.py TERMS OUTPUT @LIST

Counts whole words in any case in all text of the blocks below and writes a row for each document and term. It knows
no zones, states, provisions or quotations: less work than voxlex does.
"""
import csv
import sys

import ahocorasick
from lxml import etree

BLOCKS = tuple("{*}" + name for name in ("Text", "Title", "Pnumber", "Number", "td", "th", "LongTitle", "Subject"))


def main():
    terms_path, output, files = sys.argv[1], sys.argv[2], sys.argv[3][1:]
    with open(terms_path, encoding="utf-8") as file:
        terms = file.read().split()
    automaton = ahocorasick.Automaton()
    for index, term in enumerate(terms):
        automaton.add_word(term, (index, len(term)))
    automaton.make_automaton()
    with open(files, encoding="utf-8") as names, open(output, "w", encoding="utf-8", newline="") as sink:
        rows = csv.writer(sink)
        rows.writerow(("path", "words", "term", "count"))
        for path in names.read().splitlines():
            counts, words = [0] * len(terms), 0
            for _, element in etree.iterparse(path, events=("end",), tag=BLOCKS, huge_tree=True):
                text = "".join(element.itertext()).lower()
                words += len(text.split())
                for last, (index, length) in automaton.iter(text):
                    first = last - length
                    if (first < 0 or not text[first].isalnum()) and (
                        last + 1 == len(text) or not text[last + 1].isalnum()
                    ):
                        counts[index] += 1
                element.clear(keep_tail=True)
            rows.writerows((path, words, term, count) for term, count in zip(terms, counts))


main()
