"""The usual peer in Python: lxml's iterparse for the words, one regular expression for the terms.

    lxml_re.py TERMS OUTPUT @LIST

Counts whole words in any case in all text of the blocks below and writes a row for each document and term.
"""
import collections
import csv
import re
import sys

from lxml import etree

BLOCKS = tuple("{*}" + name for name in ("Text", "Title", "Pnumber", "Number", "td", "th", "LongTitle", "Subject"))


def main():
    terms_path, output, files = sys.argv[1], sys.argv[2], sys.argv[3][1:]
    with open(terms_path, encoding="utf-8") as file:
        terms = file.read().split()
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, terms)) + r")\b")
    with open(files, encoding="utf-8") as names, open(output, "w", encoding="utf-8", newline="") as sink:
        rows = csv.writer(sink)
        rows.writerow(("path", "words", "term", "count"))
        for path in names.read().splitlines():
            counts, words = collections.Counter(), 0
            for _, element in etree.iterparse(path, events=("end",), tag=BLOCKS, huge_tree=True):
                text = "".join(element.itertext()).lower()
                words += len(text.split())
                counts.update(pattern.findall(text))
                element.clear(keep_tail=True)
            rows.writerows((path, words, term, counts[term]) for term in terms)


main()
