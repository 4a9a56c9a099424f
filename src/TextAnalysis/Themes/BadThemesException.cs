namespace Maillage.TextAnalysis;

/// <summary>A file of themes that an instance adds cannot be read.</summary>
/// <param name="problem">
/// Stable code: <c>syntax</c>, <c>wrong-kind</c> (a text where a list should stand…), <c>unknown-theme</c>, <c>unknown-field</c>, <c>missing</c>,
/// <c>empty</c>.
/// </param>
/// <param name="line">The line of the file, from 1.</param>
/// <param name="where">Where, such as <c>[1].narrower[0].prefLabel.fr</c>; empty for the whole file.</param>
public sealed class BadThemesException(string problem, int line, string where)
    : FormatException($"Line {line}, {(where.Length > 0 ? where : "file")}: {problem}")
{
    /// <summary>What is wrong, as a stable code.</summary>
    public string Problem => problem;

    /// <summary>The line of the file, from 1.</summary>
    public int Line => line;

    /// <summary>The field of the file; empty for the whole file.</summary>
    public string Field => where;
}
