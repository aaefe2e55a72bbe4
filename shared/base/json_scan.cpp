// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/json_scan.hpp"

#include "shared/base/text.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <set>
#include <string>
#include <vector>

namespace tarim::base {
namespace {

namespace json = boost::json;
using Failure = json::error_code;

constexpr std::size_t kMaxShownKey = 60;

/// Foreign text for one line of an error.
std::string shown(std::string_view key) {
  std::string out;
  for (const char c : key.substr(0, kMaxShownKey))
    out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  while (key.size() > kMaxShownKey && !isValidUtf8(out))
    out.pop_back();
  return key.size() > kMaxShownKey ? out + "…" : out;
}

/// What Boost's parser tells of each piece; it keeps the way to the present one.
struct Watcher {
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);

  struct Open {
    bool isArray;
    std::size_t index = 0;  ///< Of the element at hand, counted from 1.
    std::string key;        ///< Of the member at hand.
    std::set<std::string, std::less<>> keys;
  };

  explicit Watcher(std::size_t most) : maxValues(most) {}

  [[nodiscard]] std::string path() const {
    std::string text = "$";
    for (const Open& one : open) {
      if (one.isArray && one.index > 0) text += "[" + std::to_string(one.index - 1) + "]";
      if (!one.isArray && !one.key.empty()) text += "." + shown(one.key);
    }
    return text;
  }

  bool refuse(Code code, std::string reason, Failure& failure) {
    refused = Error{code, std::move(reason), Place{{}, path()}};
    failure = json::error::exception;
    return false;
  }

  bool value(Failure& failure) {
    if (!open.empty() && open.back().isArray) ++open.back().index;
    if (++values <= maxValues) return true;
    return refuse(Code::TooLarge, "more than " + std::to_string(maxValues) + " values", failure);
  }

  bool begin(bool isArray, Failure& failure) {
    if (!value(failure)) return false;
    open.push_back({isArray, 0, {}, {}});
    return true;
  }

  bool end() {
    open.pop_back();
    return true;
  }

  bool on_document_begin(Failure&) { return true; }
  bool on_document_end(Failure&) { return true; }
  bool on_array_begin(Failure& failure) { return begin(true, failure); }
  bool on_array_end(std::size_t, Failure&) { return end(); }
  bool on_object_begin(Failure& failure) { return begin(false, failure); }
  bool on_object_end(std::size_t, Failure&) { return end(); }
  bool on_string_part(json::string_view, std::size_t, Failure&) { return true; }
  bool on_string(json::string_view, std::size_t, Failure& failure) { return value(failure); }
  bool on_key_part(json::string_view part, std::size_t, Failure&) {
    begun.append(part.data(), part.size());
    return true;
  }
  bool on_key(json::string_view rest, std::size_t, Failure& failure) {
    begun.append(rest.data(), rest.size());
    open.back().key = std::move(begun);
    begun.clear();
    if (open.back().keys.insert(open.back().key).second) return true;
    return refuse(Code::InvalidInput, "this key stands twice in one object", failure);
  }
  bool on_number_part(json::string_view, Failure&) { return true; }
  bool on_int64(std::int64_t, json::string_view, Failure& failure) { return value(failure); }
  bool on_uint64(std::uint64_t, json::string_view, Failure& failure) { return value(failure); }
  bool on_double(double, json::string_view, Failure& failure) { return value(failure); }
  bool on_bool(bool, Failure& failure) { return value(failure); }
  bool on_null(Failure& failure) { return value(failure); }
  bool on_comment_part(json::string_view, Failure&) { return true; }
  bool on_comment(json::string_view, Failure&) { return true; }

  std::size_t maxValues;
  std::size_t values = 0;
  std::vector<Open> open;
  std::string begun;
  Error refused;
};

/// Boost says "syntax error" of these too, which helps nobody.
std::string reasonOf(const Failure& failure, std::string_view text, std::size_t at) {
  const unsigned char byte = at < text.size() ? static_cast<unsigned char>(text[at]) : ' ';
  if (failure == json::error::incomplete) return "ends too early,";
  if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') return "control character";
  if (byte >= 0x80 && !isValidUtf8(text)) return "invalid UTF-8";
  return failure.message();
}

}  // namespace

Result<void> scanJson(std::string_view text, JsonScanLimits limits) {
  json::parse_options options;
  options.max_depth = limits.maxDepth;
  json::basic_parser<Watcher> parser(options, limits.maxValues);
  Failure failure;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), failure);
  const Watcher& watcher = parser.handler();
  if (failure == json::error::exception) return watcher.refused;
  if (failure == json::error::too_deep)
    return Error{Code::TooLarge, "nested deeper than " + std::to_string(limits.maxDepth),
                 Place{{}, watcher.path()}};
  if (!failure && read < text.size()) failure = json::error::extra_data;
  if (!failure) return {};
  return Error{Code::InvalidInput, reasonOf(failure, text, read) + " at byte " + std::to_string(read),
               Place{{}, watcher.path()}};
}

}  // namespace tarim::base
