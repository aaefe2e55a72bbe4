// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The words of each kind. signatures.cpp has their marks; "PDF portfolio" and "XFA form" are named by who
// reads PDFs, "TIFF pages" and "animation" by who reads pictures, the last two by who knows what a place for
// evidence takes.
#include "shared/imaging/signatures.hpp"

#include <array>

namespace tarim::imaging {
namespace {

constexpr auto kKinds = std::to_array<FileKind>({
    {"HEIC",
     true,
     {"这是苹果或新款手机的 HEIC "
      "照片，本机的程序不能读取 "
      "HEIC，没有导入。其他材料没有变化。请在手机“设置”的相机里将格式改为“兼容性最佳”"
      "（“最兼容”）后重拍，或在相册、图片软件里另存为 JPEG，再选择它。",
      "This is a HEIC photo of a phone, and the program on this device cannot read HEIC. It was not "
      "imported; "
      "your other material is unchanged. Set the camera's format to “Most Compatible” and take it again, or "
      "save it as a JPEG in a gallery or picture "
      "program, and choose that."}},
    {"AVIF",
     true,
     {"这是 AVIF 图片，本机的程序不能读取 "
      "AVIF，没有导入。其他材料没有变化。请用浏览器或图片软件打开它，另存为 JPEG，再选择它。",
      "This is an AVIF picture, and the program on this device cannot read AVIF. It was not imported; your "
      "other material is unchanged. Open it in a browser "
      "or picture program, save it as a JPEG, and choose that."}},
    {"WebP",
     true,
     {"这是网页上的 WebP 图片，本机的程序不能读取 "
      "WebP，没有导入。其他材料没有变化。请用画图或图片软件打开它，另存为 JPEG，再选择它。",
      "This is a WebP picture, as web sites use them, and the program on this device cannot read WebP. It "
      "was not imported; your other material is unchanged. "
      "Open it in Paint or a picture program, save it as a JPEG, and choose that."}},
    {"TIFF",
     true,
     {"这是 TIFF 图片（扫描仪或相机的原始格式），本机的程序不能读取这种 "
      "TIFF，没有导入。其他材料没有变化。请在扫描软件里将格式改为 JPEG "
      "后重新扫描，或用图片软件另存为 JPEG，再选择它。",
      "This is a TIFF picture, as scanners and cameras make them, and the program on this device cannot read "
      "this sort of TIFF. It was not imported; your other material "
      "is unchanged. Set the scanner to JPEG and scan again, or save it as a JPEG in a picture program, and "
      "choose that."}},
    {"TIFF pages",
     true,
     {"这个 TIFF 文件里有好几页，没有导入。其他材料没有变化。请在扫描软件里将格式改为 "
      "JPEG，每页存成一个文件，"
      "再一起选择它们。",
      "This TIFF holds several pages. It was not imported; your other material is unchanged. Set the scanner "
      "to "
      "JPEG, one file a page, and choose these files together."}},
    {"animation",
     true,
     {"这是一张动图，没有导入。其他材料没有变化。请截取清楚的一帧，或重新拍摄原件，再选择它。",
      "This is a moving picture. It was not imported; your other material is unchanged. Take a screenshot of "
      "a "
      "clear frame, or photograph the original, and choose that."}},
    {"CR2",
     true,
     {"这是相机的 RAW 原始文件，没有导入。其他材料没有变化。请在相机里改存 JPEG，或用相机的软件导出为 "
      "JPEG，再选择它。",
      "This is a camera's RAW file. It was not imported; your other material is unchanged. Set the camera to "
      "JPEG, or export a JPEG with its program, and choose that."}},
    {"RAW",
     true,
     {"这是相机的 RAW 原始文件，没有导入。其他材料没有变化。请在相机里改存 JPEG，或用相机的软件导出为 "
      "JPEG，再选择它。",
      "This is a camera's RAW file. It was not imported; your other material is unchanged. Set the camera to "
      "JPEG, or export a JPEG with its program, and choose that."}},
    {"BMP",
     true,
     {"这是 BMP 图片，本机的程序不能读取这种 BMP，没有导入。其他材料没有变化。请用画图打开它，另存为 "
      "JPEG，再选择它。",
      "This is a BMP picture, and the program on this device cannot read this sort of BMP. It was not "
      "imported; your other material is unchanged. Open it in Paint, save "
      "it as a JPEG, and choose that."}},
    {"GIF",
     true,
     {"这是 GIF 图片，没有导入。其他材料没有变化。请用画图打开它，另存为 JPEG，再选择它；最好重新扫描原件。",
      "This is a GIF picture. It was not imported; your other material is unchanged. Open it in Paint, save "
      "it as a JPEG, and choose that; better, scan the original again."}},
    {"JPEG XL",
     true,
     {"这是 JPEG XL 图片，没有导入。其他材料没有变化。请用图片软件打开它，另存为 JPEG，再选择它。",
      "This is a JPEG XL picture. It was not imported; your other material is unchanged. Open it in a "
      "picture program, save it as a JPEG, and choose that."}},
    {"JPEG 2000",
     true,
     {"这是 JPEG 2000 图片，没有导入。其他材料没有变化。请用图片软件打开它，另存为 JPEG，再选择它。",
      "This is a JPEG 2000 picture. It was not imported; your other material is unchanged. Open it in a "
      "picture program, save it as a JPEG, and choose that."}},
    {"icon",
     true,
     {"这是图标文件，没有导入。其他材料没有变化。请重新扫描或拍摄原件，再选择它。",
      "This is an icon. It was not imported; your other material is unchanged. Scan or photograph the "
      "original, and choose that."}},
    {"Photoshop",
     true,
     {"这是 Photoshop 文件，没有导入。其他材料没有变化。请在 Photoshop 里另存为 JPEG，再选择它。",
      "This is a Photoshop file. It was not imported; your other material is unchanged. Save it as a JPEG in "
      "Photoshop, and choose that."}},
    {"DjVu",
     true,
     {"这是 DjVu 文件，没有导入。其他材料没有变化。请用阅读软件打开它，导出为 JPEG 或“打印成 "
      "PDF”，再选择它。",
      "This is a DjVu file. It was not imported; your other material is unchanged. Open it in its viewer, "
      "export a JPEG or print it as a PDF, and choose that."}},
    {"metafile",
     true,
     {"这是 WMF 或 EMF 图片，没有导入。其他材料没有变化。请用画图打开它，另存为 JPEG，再选择它。",
      "This is a WMF or EMF picture. It was not imported; your other material is unchanged. Open it in "
      "Paint, save it as a JPEG, and choose that."}},
    {"SVG",
     true,
     {"这是 SVG 图片，没有导入。其他材料没有变化。请用浏览器打开它，截图或“打印成 PDF”，再选择它。",
      "This is an SVG picture. It was not imported; your other material is unchanged. Open it in a browser, "
      "take a screenshot or print it as a PDF, and choose that."}},
    {"video",
     false,
     {"这是一段视频（也可能是实况照片的动态部分），没有导入。其他材料没有变化。请选择照片本身；没有照片就在播"
      "放到清楚的一帧时截图，再选择它。",
      "This is a video, maybe the moving part of a live photo. It was not imported; your other material is "
      "unchanged. Choose the photo itself; if there is none, take a screenshot of a clear frame, and choose "
      "that."}},
    {"audio",
     false,
     {"这是一段录音，没有导入。其他材料没有变化。请选择照片、扫描件或 PDF。",
      "This is a sound recording. It was not imported; your other material is unchanged. Choose a photo, a "
      "scan or a PDF."}},
    {"Office",
     false,
     {"这是 Word、Excel、WPS 等文档，没有导入。其他材料没有变化。请用 WPS 或 Word 打开它，选“输出为 "
      "PDF”（或“另存为 PDF”），再选择得到的 PDF；须盖章签字的，请打印、盖章后扫描。",
      "This is a document of Word, Excel or WPS. It was not imported; your other material is unchanged. Open "
      "it in WPS or Word, export it as a PDF, and choose that; if it needs a seal or signature, print it, "
      "have it sealed, and scan it."}},
    {"Office 97",
     false,
     {"这是 Word、Excel、WPS 等文档（旧格式），没有导入。其他材料没有变化。请用 WPS 或 Word "
      "打开它，选“输出为 PDF”（或“另存为 PDF”），再选择得到的 PDF；须盖章签字的，请打印、盖章后扫描。",
      "This is a document of Word, Excel or WPS in the old format. It was not imported; your other material "
      "is unchanged. Open it in WPS or Word, export it as a PDF, and choose that; if it needs a seal or "
      "signature, print it, have it sealed, and scan it."}},
    {"RTF",
     false,
     {"这是 RTF 文档，没有导入。其他材料没有变化。请用 WPS 或 Word 打开它，选“输出为 PDF”，再选择得到的 "
      "PDF。",
      "This is an RTF document. It was not imported; your other material is unchanged. Open it in WPS or "
      "Word, export it as a PDF, and choose that."}},
    {"OFD",
     false,
     {"这是 OFD 版式文件，没有导入。其他材料没有变化。请用 WPS 或 OFD 阅读器打开它，另存为 PDF "
      "或图片，再选择它。",
      "This is an OFD document. It was not imported; your other material is unchanged. Open it in WPS or an "
      "OFD reader, save it as a PDF or picture, and choose that."}},
    {"CAJ",
     false,
     {"这是知网的 CAJ 文件，没有导入。其他材料没有变化。请在知网下载 PDF 版，或用 CAJViewer 打开它、“打印成 "
      "PDF”，再选择它。",
      "This is a CAJ document of CNKI. It was not imported; your other material is unchanged. Download its "
      "PDF from CNKI, or open it in CAJViewer and print it as a PDF, and choose that."}},
    {"CEB",
     false,
     {"这是 CEB 公文文件，没有导入。其他材料没有变化。请用 Apabi Reader 打开它，“打印成 PDF”，再选择它。",
      "This is a CEB document. It was not imported; your other material is unchanged. Open it in Apabi "
      "Reader, print it as a PDF, and choose that."}},
    {"PostScript",
     false,
     {"这是 PostScript 文件，没有导入。其他材料没有变化。请用阅读软件打开它，“打印成 PDF”，再选择它。",
      "This is a PostScript file. It was not imported; your other material is unchanged. Open it in its "
      "viewer, print it as a PDF, and choose that."}},
    {"PDF portfolio",
     false,
     {"这是 PDF "
      "文件包（一个文件里装着几份文件），没有导入。其他材料没有变化。请打开它，把里面的每一份分别另存或“打印"
      "成 PDF”，再逐份选择。",
      "This is a PDF portfolio, several documents in one file. It was not imported; your other material is "
      "unchanged. Open it, save or print each document as a PDF of its own, and choose these."}},
    {"XFA form",
     false,
     {"这是只有 Adobe Reader 才能显示的表单，没有导入。其他材料没有变化。请在 Adobe Reader 里打开它，“打印成 "
      "PDF”，再选择得到的 PDF。",
      "This is a form that only Adobe Reader shows. It was not imported; your other material is unchanged. "
      "Open it in Adobe Reader, print it as a PDF, and choose that."}},
    {"HTML",
     false,
     {"这是一个网页（可能是下载时没有登录，存下来的是登录页），没有导入。其他材料没有变化。请用浏览器打开原来"
      "的网址，登录后重新下载；要提交网页本身，请按 Ctrl+P 选“打印成 PDF”，再选择得到的 PDF。",
      "This is a web page, maybe the sign-in page of the site it was downloaded from. It was not imported; "
      "your other material is unchanged. Open the address in a browser, sign in, and download it again; to "
      "hand in the page itself, press Ctrl+P, print it as a PDF, and choose that."}},
    {"XML",
     false,
     {"这是一个数据文件（XML），不是图片或 PDF，没有导入。其他材料没有变化。请选择照片、扫描件或 PDF。",
      "This is a data file (XML). It was not imported; your other material is unchanged. Choose a photo, a "
      "scan or a PDF."}},
    {"ZIP",
     false,
     {"这是压缩包（ZIP），没有导入。其他材料没有变化。请先解压，再选择里面的照片、扫描件或 PDF。",
      "This is a ZIP archive. It was not imported; your other material is unchanged. Unpack it first, and "
      "choose the photos, scans or PDFs in it."}},
    {"RAR",
     false,
     {"这是压缩包（RAR），没有导入。其他材料没有变化。请先解压，再选择里面的照片、扫描件或 PDF。",
      "This is a RAR archive. It was not imported; your other material is unchanged. Unpack it first, and "
      "choose the photos, scans or PDFs in it."}},
    {"archive",
     false,
     {"这是压缩包，没有导入。其他材料没有变化。请先解压，再选择里面的照片、扫描件或 PDF。",
      "This is an archive. It was not imported; your other material is unchanged. Unpack it first, and "
      "choose the photos, scans or PDFs in it."}},
    {"Mac companion",
     false,
     {"这是苹果电脑在 "
      "U盘上留下的附属文件（文件名以“._”开头），不是照片本身，没有导入。其他材料没有变化。请选择同名但不带“._"
      "”的那个文件。",
      "This is a companion file that a Mac leaves on USB sticks, not the photo itself. It was not imported; "
      "your other material is unchanged. Choose the file of the same name without “._” before it."}},
    {"shortcut",
     false,
     {"这是快捷方式，不是文件本身，没有导入。其他材料没有变化。请打开文件所在的文件夹，选择文件本身。",
      "This is a shortcut, not the file itself. It was not imported; your other material is unchanged. Open "
      "the folder of the file and choose the file itself."}},
    {"program",
     false,
     {"这是一个程序，没有导入。其他材料没有变化。请选择照片、扫描件或 "
      "PDF；如果它自称是照片或文件，请不要打开它，并告诉单位的管理员。",
      "This is a program. It was not imported; your other material is unchanged. Choose a photo, a scan or a "
      "PDF; if it pretends to be one, do not open it, and tell your administrator."}},
    {"PDF wanted",
     false,
     {"这一项要求 PDF，您选的是图片，没有导入。其他材料没有变化。请在扫描软件里存成 PDF，或打开图片“打印成 "
      "PDF”，再选择它。",
      "This item asks for a PDF and you chose a picture, which was not imported. Your other material is "
      "unchanged. Save the scan as a PDF, or print the picture as a PDF, and choose that."}},
    {"picture wanted",
     false,
     {"这一项要求照片或扫描件（JPG），您选的是 PDF，没有导入。其他材料没有变化。请在扫描软件里存成 JPG，或把 "
      "PDF 的每一页另存为图片，再选择它们。",
      "This item asks for photos or scans (JPG) and you chose a PDF, which was not imported. Your other "
      "material is unchanged. Save the scan as JPG, or each page of the PDF as a picture, and choose "
      "these."}},
});

}  // namespace

std::span<const FileKind> fileKinds() {
  return kKinds;
}

}  // namespace tarim::imaging
