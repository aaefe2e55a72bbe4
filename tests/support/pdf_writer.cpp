// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pdf_writer.hpp"

namespace tarim::tests {
namespace {

std::string reference(int number) {
  return std::to_string(number) + " 0 R";
}

/// The objects, a table of where they stand, and a trailer.
std::string section(const std::string& before, const std::map<int, std::string>& objects,
                    const std::string& trailer) {
  std::string text = before;
  std::string table = "xref\n0 1\n0000000000 65535 f \n";
  for (const auto& [number, body] : objects) {
    const std::string place = std::to_string(text.size());
    table += std::to_string(number) + " 1\n" + std::string(10 - place.size(), '0') + place + " 00000 n \n";
    text += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
  }
  const std::string at = std::to_string(text.size());
  const int size = objects.empty() ? 1 : objects.rbegin()->first + 1;
  return text + table + "trailer\n<< /Size " + std::to_string(size) + " " + trailer + " >>\nstartxref\n" +
         at + "\n%%EOF\n";
}

}  // namespace

PdfWriter::PdfWriter(int pages, const std::string& jpeg) {
  std::string kids;
  for (int n = 1; n <= pages; ++n) {
    kids += reference(3 * n) + " ";
    m_objects[3 * n] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " +
                       reference(3 * n + 1) + " /Resources << /XObject << /I " + reference(3 * n + 2) +
                       " >> >> >>";
    m_objects[3 * n + 1] = stream("", "q 595 0 0 842 0 0 cm /I Do Q % page " + std::to_string(n));
    m_objects[3 * n + 2] = stream(
        "/Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceRGB "
        "/BitsPerComponent 8 /Filter /DCTDecode",
        jpeg);
  }
  m_objects[1] = "<< /Type /Catalog /Pages 2 0 R >>";
  m_objects[2] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages) + " >>";
}

std::string PdfWriter::file() const {
  return section("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", m_objects, "/Root 1 0 R " + m_trailer);
}

std::string PdfWriter::withRevision(const std::string& before, const std::map<int, std::string>& objects) {
  const std::size_t last = before.rfind("startxref\n") + 10;
  const std::size_t root = before.rfind("/Root ");
  return section(before, objects,
                 before.substr(root, before.find('R', root + 6) + 1 - root) + " /Prev " +
                     before.substr(last, before.find('\n', last) - last));
}

std::string PdfWriter::stream(const std::string& keys, const std::string& data) {
  return "<< /Length " + std::to_string(data.size()) + " " + keys + " >>\nstream\n" + data + "\nendstream";
}

}  // namespace tarim::tests
