// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Walks one XML file of a workbook. Namespaces are dropped, since workbooks do not need them; only an
// attribute of another namespace than its element's keeps a colon: ":id".
#include <orcus/sax_parser.hpp>

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::reader {

using Attributes = std::map<std::string, std::string, std::less<>>;

/// The attribute's value; empty when it is absent.
inline std::string valueOf(const Attributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string() : found->second;
}

class XmlPart {
 public:
  virtual ~XmlPart() = default;
  /// Throws std::exception for malformed XML, including unclosed elements, which orcus accepts.
  void walk(std::string_view xml) {
    orcus::sax_parser<XmlPart> parser(xml.data(), xml.size(), *this);
    parser.parse();
    if (!m_open.empty()) throw std::runtime_error("XML that ends early");
  }

  virtual void start(std::string_view name, const Attributes& attributes) = 0;
  virtual void end(std::string_view) {}
  virtual void text(std::string_view) {}

  // Called by the parser, which reports attributes before their element.
  void doctype(const orcus::sax::doctype_declaration&) {
    throw std::runtime_error("a DOCTYPE in a workbook");
  }
  void start_declaration(std::string_view) {}
  void end_declaration(std::string_view) { m_attributes.clear(); }
  void start_element(const orcus::sax::parser_element& element) {
    if (m_open.size() >= kDeepest) throw std::runtime_error("XML that is too deep");
    m_open.emplace_back(element.name);
    start(element.name, m_attributes);
    m_attributes.clear();
  }
  void end_element(const orcus::sax::parser_element& element) {
    if (m_open.empty() || m_open.back() != element.name)
      throw std::runtime_error("XML that is not well formed");
    m_open.pop_back();
    end(element.name);
  }
  void characters(std::string_view value, bool) { text(value); }
  void attribute(const orcus::sax::parser_attribute& attribute) {
    m_attributes[(attribute.ns.empty() ? "" : ":") + std::string(attribute.name)] = attribute.value;
  }

 private:
  static constexpr std::size_t kDeepest = 64;
  Attributes m_attributes;
  std::vector<std::string> m_open;
};

}  // namespace tarim::reader
