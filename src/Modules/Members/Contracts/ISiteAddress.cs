namespace Maillage.Members.Contracts;

/// <summary>Where people reach this instance: never what a request says of itself, which a forged one could turn to somebody else's site.</summary>
public interface ISiteAddress
{
    /// <summary>The absolute address of a page.</summary>
    /// <param name="path">Begins with <c>/</c>.</param>
    string Of(string path);
}
