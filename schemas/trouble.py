"""Why the system refused a file, in the clerk's words: its own reasons are English, or depend on the machine."""

from __future__ import annotations

import errno

from schemas.messages import _, message

_IN_USE = (32, 33)
"""Windows: the file, or a part of it, is locked by another program."""

_BY_NAME = {
    "ENOENT": message("没有这个文件或文件夹"),
    "EACCES": message("没有权限"),
    "EPERM": message("没有权限"),
    "EISDIR": message("是文件夹，不是文件"),
    "ENOTDIR": message("路径中间有一段不是文件夹"),
    "EEXIST": message("已经有同名文件"),
    "ENAMETOOLONG": message("文件名太长"),
    "EINVAL": message("文件名或路径里有不能用的字符"),
    "EILSEQ": message("文件名或路径里有不能用的字符"),
    "ELOOP": message("链接绕成了圈"),
    "ENOSPC": message("磁盘满了"),
    "EDQUOT": message("磁盘配额用完了"),
    "EFBIG": message("文件太大，磁盘放不下"),
    "EROFS": message("所在的磁盘是只读的"),
    "EBUSY": message("正被其他程序占用"),
    "ETXTBSY": message("正被其他程序占用"),
    "EIO": message("磁盘读写出错"),
    "ENXIO": message("设备不存在或者没有接好"),
    "ENODEV": message("设备不存在或者没有接好"),
    "EMFILE": message("打开的文件太多"),
    "ENFILE": message("打开的文件太多"),
    "ESTALE": message("网络文件夹断开了"),
    "ETIMEDOUT": message("网络文件夹没有响应"),
}
# Not every system has every one.
_SAID = {getattr(errno, name): said for name, said in _BY_NAME.items() if hasattr(errno, name)}


def trouble(error: OSError) -> str:
    """The reason of `error` in Chinese, without a full stop: 没有权限; 系统错误 N for a rare one."""
    if getattr(error, "winerror", None) in _IN_USE:
        return _("正被其他程序占用")
    said = _SAID.get(error.errno or 0)
    return _(said) if said else _("系统错误 {number}").format(number=error.errno)
