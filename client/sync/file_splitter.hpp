// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files that several connections send at once, in slices. To the server each slice is an upload of its own;
// it assembles the file when the last slice is stored. Without slices one connection would send a long last
// file alone while the others have nothing to do.
//
// The vault stores only the number of slices, in place of the file's upload path; everything else follows
// from the bytes. Not thread-safe.
#include "client/vault/files.hpp"

#include <map>
#include <memory>
#include <optional>

namespace tarim::client {

struct FileSlice {
  FileRecord record;     ///< The slice's own hash, size and progress.
  std::string file;      ///< Hash of the file that it belongs to.
  std::string assembly;  ///< Value of the header wire::kAssemblyHeader: the file and all its slices.
  std::shared_ptr<const base::Bytes> whole;
  std::uint64_t begin = 0;  ///< Offset of the slice in `whole`.
  [[nodiscard]] base::ByteView bytes() const { return base::ByteView(*whole).subspan(begin, record.size); }
};

class FileSplitter {
 public:
  /// FileRecord::upload of a file that is sent in `count` slices.
  static std::string uploadNote(std::size_t count, bool recompressed);
  /// The count in such a note; nothing for any other upload.
  static std::optional<std::size_t> countIn(std::string_view upload);

  /// Cuts `encoded` into slices and moves from it. False, and `encoded` is unchanged, for an impossible count
  /// or when two slices would be equal.
  bool cut(const std::string& file, base::Bytes& encoded, bool recompressed, std::size_t count);
  /// Forgets the slices of a file.
  void drop(const std::string& file);

  [[nodiscard]] bool has(const std::string& file) const { return m_files.contains(file); }
  [[nodiscard]] const FileSlice* slice(const std::string& hash) const;
  /// Applies the server's state of a slice; ignores every other file.
  void update(const wire::FileState& state);
  /// The slices of all files, in order.
  [[nodiscard]] std::vector<const FileSlice*> slices() const;
  /// Stored bytes of a file, over all its slices.
  [[nodiscard]] std::uint64_t sent(const std::string& file) const;
  /// Files whose slices are all stored and which the server has not reported as assembled.
  [[nodiscard]] std::vector<std::string> complete() const;
  /// Hashes of the slices of a file.
  [[nodiscard]] const std::vector<std::string>& slicesOf(const std::string& file) const {
    return m_files.at(file);
  }

 private:
  std::map<std::string, std::vector<std::string>> m_files;
  std::map<std::string, FileSlice> m_slices;
};

}  // namespace tarim::client
