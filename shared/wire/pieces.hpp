// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The parts that several messages share, to JSON and back. Inside shared/wire only; json.hpp is the door.
#include "shared/base/json.hpp"
#include "shared/wire/messages.hpp"

namespace tarim::wire {

using Failure = base::JsonReader::Failure;

/// Sets a key unless its value is empty, 0 or false.
void put(boost::json::object& object, std::string_view key, std::string_view value);
void put(boost::json::object& object, std::string_view key, std::int64_t value);
void put(boost::json::object& object, std::string_view key, bool value);
void put(boost::json::object& object, std::string_view key, const std::vector<std::string>& values);
void put(boost::json::object& object, std::string_view key, boost::json::array values);
void put(boost::json::object& object, std::string_view key, const char* value) = delete;

template <class Item, class ToJson>
boost::json::array arrayOf(const std::vector<Item>& items, ToJson toJson) {
  boost::json::array array;
  array.reserve(items.size());
  for (const Item& item : items)
    array.emplace_back(toJson(item));
  return array;
}

boost::json::object toJson(const workflow::Reason& reason);
boost::json::object toJson(const workflow::Event& event);
boost::json::object toJson(const workflow::Command& command);
boost::json::object toJson(const workflow::Receipt& receipt);
boost::json::object toJson(const QueueRow& row);
enum class Author { Implied, Written };
boost::json::array toJson(const dossier::Operation& operation, Author author);

/// One JSON value of which every part is read by name; the first misfit goes into `failure`.
workflow::Event readEvent(base::JsonReader& reader);
workflow::Command readCommand(base::JsonReader& reader);
workflow::Receipt readReceipt(base::JsonReader& reader);
QueueRow readQueueRow(base::JsonReader& reader);
/// `device` is the author, or empty when the 11th element names it.
dossier::Operation readOperation(const boost::json::value& value, std::string_view path,
                                 std::string_view device, Failure& failure);

/// An id (base::isId) that must be there.
std::string readId(base::JsonReader& reader, std::string_view key);
/// 64 lower-case hex digits that must be there.
std::string readHexHash(base::JsonReader& reader, std::string_view key);
bool isHexHash(std::string_view text);
/// A 32-bit count or number, 0 when absent.
int readInt(base::JsonReader& reader, std::string_view key);
std::uint64_t readUnsigned(base::JsonReader& reader, std::string_view key);
base::Error misfit(base::Code code, std::string path, std::string why);

}  // namespace tarim::wire
