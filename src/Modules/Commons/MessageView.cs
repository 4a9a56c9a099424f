namespace Maillage.Commons;

/// <summary>All that a page shows that has only one thing to say.</summary>
/// <param name="Key">Names its sentences: <c>message.withdrawn.title</c> and <c>message.withdrawn.what</c>.</param>
/// <param name="Args">What they need.</param>
public sealed record MessageView(string Key, params object[] Args);
