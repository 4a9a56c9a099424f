using System.Globalization;

namespace Maillage.Design;

/// <summary>Which of two sentences a number asks for, in the reader's language.</summary>
public static class Plurals
{
    /// <summary>Whether it is said in the singular. French counts zero as one, English does not.</summary>
    public static bool IsOne(int count) => count == 1 || (count == 0 && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr");
}
