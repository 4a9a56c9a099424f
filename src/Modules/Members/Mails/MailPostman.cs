using System.Net.Mail;
using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Maillage.Members.Mails;

/// <summary>Hands waiting letters to the mail server, again and again until it takes them.</summary>
internal sealed class MailPostman(IServiceScopeFactory scopes, MailCarrier carrier, TimeProvider clock, ILogger<MailPostman> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await log.Survive(SendWaiting, stoppingToken);
        }
    }

    /// <summary>Sends the letters whose time has come; stops at the first one that the server does not take.</summary>
    internal async Task SendWaiting(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var now = clock.GetUtcNow();
        var due = db.Set<WaitingMail>().AsNoTracking().Where(mail => mail.NextAttemptAt <= now).OrderBy(mail => mail.Id).Take(50);
        foreach (var mail in await due.ToListAsync(cancel))
        {
            if (await Claim(db, mail, cancel) && !await Send(db, mail, cancel))
            {
                return;
            }
        }
    }

    /// <summary>Puts its next attempt off first: another node leaves it alone, and a crash only delays it.</summary>
    private async Task<bool> Claim(PlatformDb db, WaitingMail mail, CancellationToken cancel)
    {
        var next = clock.GetUtcNow() + Pause(mail.Attempts + 1);
        return await db.Set<WaitingMail>()
                .Where(m => m.Id == mail.Id && m.Attempts == mail.Attempts)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.Attempts, mail.Attempts + 1).SetProperty(m => m.NextAttemptAt, next),
                    cancel
                ) == 1;
    }

    private async Task<bool> Send(PlatformDb db, WaitingMail mail, CancellationToken cancel)
    {
        try
        {
            await carrier.Carry(mail, cancel);
        }
        catch (SmtpFailedRecipientException refused) when (IsForGood(refused.StatusCode))
        {
            log.LogWarning("The mail server refused the recipient of letter {Letter} for good ({Status})", mail.Id, refused.StatusCode);
        }
        catch (Exception error) when (error is SmtpException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            log.LogWarning(
                "Letter {Letter} waits: attempt {Attempt} failed with {Error}",
                mail.Id,
                mail.Attempts + 1,
                error.GetType().Name
            );
            return false;
        }

        await db.Set<WaitingMail>().Where(m => m.Id == mail.Id).ExecuteDeleteAsync(CancellationToken.None);
        return true;
    }

    private static bool IsForGood(SmtpStatusCode status) => (int)status is >= 550 and <= 553;

    internal static TimeSpan Pause(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(5 * Math.Pow(2, Math.Min(attempts, 20)), LongestPause.TotalSeconds));
}
