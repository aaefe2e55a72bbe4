// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// PDFs for tests, written object by object, so that a test can leave one out, break one or append a revision.
#include <map>
#include <string>

namespace tarim::tests {

class PdfWriter {
 public:
  /// A document of pages, each with a picture (a JPEG) and a line of text. Objects: 1 the catalogue, 2 the
  /// tree of pages, and for page n (from 1) 3n its page, 3n+1 its contents, 3n+2 its picture.
  PdfWriter(int pages, const std::string& jpeg);

  std::string& object(int number) { return m_objects[number]; }
  void remove(int number) { m_objects.erase(number); }
  /// More keys for the trailer: "/Encrypt 20 0 R".
  void setTrailer(std::string keys) { m_trailer = std::move(keys); }

  [[nodiscard]] std::string file() const;
  /// `before`, and a revision appended to it with these objects.
  static std::string withRevision(const std::string& before, const std::map<int, std::string>& objects);
  static std::string stream(const std::string& keys, const std::string& data);

 private:
  std::map<int, std::string> m_objects;
  std::string m_trailer;
};

}  // namespace tarim::tests
