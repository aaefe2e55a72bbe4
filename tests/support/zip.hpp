// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A zip archive of files that are stored, not compressed: enough for a workbook.
#include <QByteArray>
#include <QList>

#include <array>
#include <utility>

namespace tarim::tests {

inline quint32 crc32Of(const QByteArray& bytes) {
  quint32 sum = 0xffffffffu;
  for (const char c : bytes) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit)
      sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xedb88320u : 0);
  }
  return ~sum;
}

inline QByteArray littleEndian(quint32 value, int bytes) {
  QByteArray out;
  for (int i = 0; i < bytes; ++i)
    out += char(value >> (8 * i) & 0xff);
  return out;
}

inline QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>>& files) {
  QByteArray archive;
  QByteArray directory;
  for (const auto& [name, bytes] : files) {
    // Version, flags, method (stored), time, date, checksum, both sizes, lengths of name and extra field.
    const QByteArray facts = littleEndian(20, 2) + littleEndian(0, 2) + littleEndian(0, 2) +
                             littleEndian(0, 2) + littleEndian(0x21, 2) + littleEndian(crc32Of(bytes), 4) +
                             littleEndian(quint32(bytes.size()), 4).repeated(2) +
                             littleEndian(quint32(name.size()), 2) + littleEndian(0, 2);
    directory += "PK\1\2" + littleEndian(20, 2) + facts + littleEndian(0, 2) + littleEndian(0, 2) +
                 littleEndian(0, 2) + littleEndian(0, 4) + littleEndian(quint32(archive.size()), 4) + name;
    archive += "PK\3\4" + facts + name + bytes;
  }
  const QByteArray count = littleEndian(quint32(files.size()), 2);
  return archive + directory + "PK\5\6" + littleEndian(0, 4) + count + count +
         littleEndian(quint32(directory.size()), 4) + littleEndian(quint32(archive.size()), 4) +
         littleEndian(0, 2);
}

}  // namespace tarim::tests
