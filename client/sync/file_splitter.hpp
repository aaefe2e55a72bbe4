// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files that several connections carry together, in slices: each slice is a file of its own to the server,
// which joins them when the last one is there. So no connection has the link alone at the end of a run, with
// a long file that nobody can help it with.
//
// The vault notes only into how many slices a file was cut, in the place of its upload; the rest follows from
// the bytes. Not for several threads.
#include "client/vault/vault.hpp"

#include <map>
#include <optional>

namespace tarim::client {

/// One slice as it is sent.
struct FileSlice {
  FileRecord record;     ///< Its own hash and size, and how much of it is there.
  std::string file;      ///< What it is a slice of.
  std::string assembly;  ///< For the server: the Tarim-Join header.
  std::shared_ptr<const base::Bytes> whole;
  std::uint64_t begin = 0;
  [[nodiscard]] base::ByteView bytes() const { return base::ByteView(*whole).subspan(begin, record.size); }
};

class FileSplitter {
 public:
  /// What stands in the vault for the upload of a file that travels in so many slices.
  static std::string noteOf(std::size_t count, bool recompressed);
  /// The count in such a note; nothing: it is another upload.
  static std::optional<std::size_t> countIn(std::string_view upload);

  /// Takes the bytes. False, and they stay, when they cannot be cut so or a slice is there twice.
  bool cut(const std::string& file, base::Bytes& travelling, bool recompressed, std::size_t count);
  /// Forgets the slices of a file.
  void drop(const std::string& file);

  [[nodiscard]] bool has(const std::string& file) const { return m_files.contains(file); }
  [[nodiscard]] const FileSlice* slice(const std::string& hash) const;
  /// What the server says of a slice.
  void take(const wire::FileState& state);
  /// All slices of all files, in their order.
  [[nodiscard]] std::vector<const FileSlice*> all() const;
  /// Bytes of a file that are there.
  [[nodiscard]] std::uint64_t sent(const std::string& file) const;
  /// Files of which every slice is there, and which nobody has called assembled.
  [[nodiscard]] std::vector<std::string> complete() const;
  /// Hashes of the slices of a file.
  [[nodiscard]] const std::vector<std::string>& slicesOf(const std::string& file) const {
    return m_files.at(file);
  }

 private:
  std::map<std::string, std::vector<std::string>> m_files;
  std::map<std::string, FileSlice> m_pieces;
};

}  // namespace tarim::client
