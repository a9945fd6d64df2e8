namespace Nguon.Web.Tables;

/// <summary>A file that cannot be taken as a whole, with the reason in words for the person who brought it.</summary>
internal sealed class TableRefusedException(string message) : Exception(message);
